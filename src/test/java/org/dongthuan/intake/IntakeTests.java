package org.dongthuan.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.dongthuan.ApplicationTest;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.grant.KeptAttempts;
import org.dongthuan.identity.Actor;
import org.dongthuan.identity.People;
import org.dongthuan.intake.IntakeBody.Word;
import org.dongthuan.intake.IntakeFile.State;
import org.dongthuan.intake.IntakeView.Problem;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.Texts;
import org.dongthuan.record.RecordId;
import org.dongthuan.record.Registry;
import org.dongthuan.record.SecretRegister;
import org.dongthuan.review.RequestNumber;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Files of records: checked, mended, confirmed by a second person, written once. Each test leaves nothing behind. */
@ApplicationTest
@Transactional
class IntakeTests {

    @Autowired
    IntakeDesk desk;

    @Autowired
    IntakeDecisions decisions;

    @Autowired
    IntakeWork work;

    @Autowired
    IntakeWorkflow workflow;

    @Autowired
    IntakeConfirmers confirmers;

    @Autowired
    ApplicationContext context;

    @Autowired
    IntakeTable table;

    @Autowired
    People people;

    @Autowired
    Registry registry;

    @Autowired
    JdbcClient database;

    @Test
    void aFileIsConfirmedByAnotherAndWrittenOnceThoughItsNodeDies() throws IOException {
        int before = records();
        byte[] file = new RecordFiles(901, 230).csv();
        UUID id = checked(file);
        assertThat(file(id)).returns(State.CHECKED, IntakeFile::state).returns(230, IntakeFile::people);
        assertThat(records()).isEqualTo(before);
        String task = IntakeRuns.task(context, id);
        refused("task-unknown", () -> IntakeRuns.confirm(context, "lan.vu", id));
        IntakeRuns.confirm(context, "minh.do", id);

        UUID dead = UUID.randomUUID();
        assertThat(work.claim(dead)).contains(id);
        assertThat(work.nextPiece(id, dead)).isTrue();
        assertThat(records()).isEqualTo(before + 100);
        assertThat(work.claim(UUID.randomUUID())).isEmpty();
        database.sql("update app.intake_file set claimed_until = timestamptz '2020-01-01'")
                .update();
        work.workThrough();

        assertThat(work.nextPiece(id, dead)).isFalse();
        assertThat(records()).isEqualTo(before + 230);
        IntakeFile written = file(id);
        assertThat(written.state()).isEqualTo(State.WRITTEN);
        assertThat(List.of(written.added(), written.leftOut())).containsExactly(230, 0);
        assertThat(written.receipt()).hasSize(64);
        assertThat(count("select count(*) from app.intake_piece where file_id = ?", id))
                .isZero();
        assertThat(count("select count(*) from app.data_key where owner = ? and wrapped is not null", id))
                .isZero();
        assertThat(count(
                        "select count(*) from app.audit_event where reference = ? and action = 'APPLY'",
                        written.number().text()))
                .isEqualTo(230);
        refused(
                "already-decided",
                () -> IntakeRuns.decide(context, "minh.do", task, new IntakeBody(Word.CONFIRM, null)));

        UUID again = checked(file);
        assertThat(file(again)).returns(State.FAULTY, IntakeFile::state).returns(230, IntakeFile::problems);
        assertThat(workflow.task(file(again).number())).isEmpty();
    }

    @Test
    void whatWasWrittenStandsInTheRegistry() throws IOException {
        UUID id = checked(new RecordFiles(902, 1).xlsx());
        IntakeRuns.confirm(context, "minh.do", id);
        work.workThrough();
        RecordId record = registry.findByNumber("personal_id", "031902000000").get(0);
        var values = registry.values(
                record, List.of("birth_full_name", "date_of_birth", "sex", "home_town", "family_members"));
        assertThat(values.get("date_of_birth").asText()).isEqualTo("1990-01-05");
        assertThat(values.get("sex").asText()).isEqualTo("male");
        assertThat(values.get("family_members").path(0).path("relation").asText())
                .isEqualTo("father");
        assertThat(registry.holder(record).decidingAgency().code()).isEqualTo("H24.01");
    }

    @Test
    void eachFaultIsNamedByLineAndColumnAndNothingIsWritten() throws IOException {
        var file = new RecordFiles(903, 150);
        for (int i = 0; i < 40; i++) file.spoil(i, "date_of_birth", "hôm qua");
        file.spoil(40, "personal_id", "12");
        file.spoil(41, "birth_full_name", "");
        file.spoil(42, "managing_agency", "G09");
        file.spoil(43, "using_agency", "H31.01");
        file.spoil(44, "sex", "khác hẳn");
        file.spoil(45, "phone", "=1+1");
        file.spoil(46, "personal_id", "031903000000");
        file.spoil(47, "account", "lan.vu");
        file.spoil(48, "account", "tuan.bui");
        file.spoilRow(49, "family_members.birth_date", "ngày xưa");
        int before = records();
        UUID id = checked(file.csv());
        IntakeView view = desk.view(actor("lan.vu"), id, Texts.VIETNAMESE);
        assertThat(view.file().state()).isEqualTo(State.FAULTY);
        assertThat(view.problems())
                .allSatisfy(problem -> assertThat(problem.detail()).isNotBlank());
        assertThat(view.problems())
                .extracting(Problem::line, Problem::column)
                .contains(
                        tuple(2, "Ngày sinh"),
                        tuple(41, "Ngày sinh"),
                        tuple(42, "Số định danh cá nhân"),
                        tuple(43, "Họ và tên khai sinh"),
                        tuple(44, "Cơ quan quản lý"),
                        tuple(45, "Cơ quan, đơn vị sử dụng"),
                        tuple(46, "Giới tính"),
                        tuple(47, "Điện thoại"),
                        tuple(48, "Số định danh cá nhân"),
                        tuple(49, "Tài khoản"),
                        tuple(50, "Tài khoản"),
                        tuple(file.lineOfRow(49), "Ngày hoặc năm sinh"));
        assertThat(view.problems())
                .filteredOn(problem -> problem.line() > 41
                        && problem.line() <= 51
                        && problem.column().equals("Ngày sinh"))
                .isEmpty();
        assertThat(view.problems())
                .filteredOn(problem -> problem.line() == 49 || problem.line() == 50)
                .extracting(Problem::detail)
                .containsExactly("Không ai tự lập hồ sơ của mình.", "Tài khoản này đã gắn với một hồ sơ.");
        assertThat(workflow.task(file(id).number())).isEmpty();
        assertThat(records()).isEqualTo(before);
        decisions.cancel(actor("lan.vu"), id);
        assertThat(count("select count(*) from app.intake_piece where file_id = ?", id))
                .isZero();
    }

    @Test
    void aCommuneOfBeforeIsOfferedForMapping() throws IOException {
        var file = new RecordFiles(904, 3);
        String former = "Phường An Biên, quận Lê Chân, thành phố Hải Phòng";
        for (int i = 0; i < 3; i++) file.spoil(i, "home_town", former);
        UUID id = checked(file.csv());
        var unknown = desk.view(actor("lan.vu"), id, Texts.VIETNAMESE).unknown();
        assertThat(unknown).singleElement().satisfies(one -> {
            assertThat(one.typed()).isEqualTo(former);
            assertThat(one.times()).isEqualTo(3);
            assertThat(one.offers()).isNotEmpty();
        });
        refused("intake-code-unknown", () -> decisions.mean(actor("lan.vu"), id, "home_town", former, "99999"));
        refused("not-permitted", () -> decisions.mean(actor("minh.do"), id, "home_town", former, "11383"));
        String code = unknown.get(0).offers().get(0).code();
        decisions.mean(actor("lan.vu"), id, unknown.get(0).column(), former, code);
        work.workThrough();
        assertThat(file(id)).returns(State.CHECKED, IntakeFile::state).returns(0, IntakeFile::problems);
        assertThat(desk.people(actor("minh.do"), id, 0)).hasSize(3);
    }

    @Test
    void othersNeitherBringNorSeeNorConfirm() throws IOException {
        UUID id = checked(new RecordFiles(905, 1).csv());
        for (String account : List.of("nga.pham", "admin", "kiem.luong")) {
            refused("not-permitted", () -> desk.list(actor(account)));
            refused("not-permitted", () -> desk.view(actor(account), id, Texts.VIETNAMESE));
            refused("task-unknown", () -> IntakeRuns.confirm(context, account, id));
            refused("not-permitted", () -> desk.bring(actor(account), new ByteArrayInputStream(new byte[0])));
        }
        for (String account : List.of("son.cao", "an.phan", "yen.ta", "hai.tran", "mai.dang")) {
            refused("intake-unknown", () -> desk.view(actor(account), id, Texts.VIETNAMESE));
            refused("intake-unknown", () -> desk.people(actor(account), id, 0));
            refused("task-unknown", () -> IntakeRuns.confirm(context, account, id));
            refused("intake-unknown", () -> decisions.cancel(actor(account), id));
        }
        refused("not-permitted", () -> desk.bring(actor("minh.do"), new ByteArrayInputStream(new byte[0])));
        refused("task-unknown", () -> IntakeRuns.confirm(context, "hoa.ngo", id));
    }

    /** Even an approver who is an officer as well does not confirm what he brought, nor what makes his own record. */
    @Test
    void nobodyConfirmsHisOwnFileOrRecord() throws IOException {
        UUID own = checked(new RecordFiles(907, 1).csv());
        database.sql("update app.intake_file set accounts = '{minh.do}' where id = :id")
                .param("id", own)
                .update();
        refused("own-record", () -> IntakeRuns.confirm(context, "minh.do", own));
        assertThat(desk.view(actor("minh.do"), own, Texts.VIETNAMESE).task()).isNull();
        // as the table itself refuses that one person brings and confirms it
        assertThat(confirmers.confirms("minh.do", fileOf("minh.do"))).isFalse();
        refused("intake-same-person", () -> confirmers.check("minh.do", fileOf("minh.do")));
        assertThat(confirmers.confirms("minh.do", fileOf("lan.vu"))).isTrue();
    }

    /** Between checking and writing somebody else was faster: he is told, the others come. */
    @Test
    void whoeverHasARecordMeanwhileIsLeftOut() throws IOException {
        UUID first = checked(new RecordFiles(906, 1).csv());
        UUID second = checked(new RecordFiles(906, 2).csv());
        IntakeRuns.confirm(context, "minh.do", first);
        work.workThrough();
        IntakeRuns.confirm(context, "minh.do", second);
        work.workThrough();
        IntakeView view = desk.view(actor("lan.vu"), second, Texts.VIETNAMESE);
        assertThat(List.of(view.file().added(), view.file().leftOut())).containsExactly(1, 1);
        assertThat(view.problems()).extracting(Problem::line).containsExactly(2);
    }

    /** Whoever brings them again learns nothing of it, and whoever watches over the secret one hears of it. */
    @Test
    void whoeverHasASecretRecordLooksLikeSomebodyWithout() throws IOException {
        RecordId secret = registry.idOf("tuan.bui").orElseThrow();
        String number = registry.values(secret, List.of("personal_id"))
                .get("personal_id")
                .asText();
        database.sql("update app.record set secrecy = 'secret' where id = ?")
                .param(secret.value())
                .update();
        int attempts = count("select count(*) from app.secret_attempt where record_id = ?", secret.value());
        var file = new RecordFiles(907, 2).spoil(0, "personal_id", number).spoilRow(0, "personal_id", number);
        UUID id = checked(file.spoil(1, "account", "tuan.bui").csv());
        assertThat(desk.view(actor("lan.vu"), id, Texts.VIETNAMESE).problems()).isEmpty();
        IntakeRuns.confirm(context, "minh.do", id);
        work.workThrough();
        assertThat(file(id)).returns(State.WRITTEN, IntakeFile::state).returns(2, IntakeFile::added);
        assertThat(registry.idOf("tuan.bui")).isPresent().get().isNotEqualTo(secret);
        assertThat(count(
                        "select count(*) from app.audit_event where action = 'FIND_RECORD' and reference = ?",
                        file(id).number().text()))
                .isZero();
        KeptAttempts.settle(context);
        // when it is checked and when it is written
        assertThat(count("select count(*) from app.secret_attempt where record_id = ?", secret.value()))
                .isEqualTo(attempts + 2);
        // nobody has two: the other one has to go first
        assertThat(context.getBean(SecretRegister.class).unmark(secret)).isFalse();
    }

    private static IntakeFile fileOf(String broughtBy) {
        var agency = new AgencyCode("H24.01");
        return new IntakeFile(
                UUID.randomUUID(),
                new RequestNumber("NH-2026-000001"),
                agency,
                "",
                1,
                0,
                State.CHECKED,
                1,
                0,
                List.of(),
                broughtBy,
                OffsetDateTime.MIN,
                agency,
                null,
                null,
                null,
                null,
                0,
                0,
                null);
    }

    private UUID checked(byte[] content) throws IOException {
        UUID id = desk.bring(actor("lan.vu"), new ByteArrayInputStream(content));
        work.workThrough();
        return id;
    }

    private IntakeFile file(UUID id) {
        return table.find(id).orElseThrow();
    }

    private Actor actor(String account) {
        return people.actor(account).orElseThrow();
    }

    private int records() {
        return database.sql("select count(*) from app.record")
                .query(Integer.class)
                .single();
    }

    private int count(String sql, Object argument) {
        return database.sql(sql).param(argument).query(Integer.class).single();
    }

    private static void refused(String type, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.type()).isEqualTo(type));
    }
}
