package org.dongthuan.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.dongthuan.ApplicationTest;
import org.dongthuan.decision.DecisionReading;
import org.dongthuan.grant.GrantDesk;
import org.dongthuan.grant.ReadRecord;
import org.dongthuan.grant.ReadingRequest;
import org.dongthuan.grant.RecordReading;
import org.dongthuan.platform.Refusal.RuleViolated;
import org.dongthuan.platform.Refusal.Violation;
import org.dongthuan.record.FormOfUse;
import org.dongthuan.record.RecordId;
import org.dongthuan.review.Outcome;
import org.dongthuan.review.RequestNumber;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** The managing agency consents in place of the person, by a written decision that names the exception. */
@ApplicationTest
class AgencyConsentDoorTests {

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcTemplate database;

    AccessFixtures stories;

    @BeforeEach
    void prepare() {
        stories = new AccessFixtures(context);
    }

    @AfterEach
    void clear() {
        stories.withdrawOpenRequests("mai.dang", "thu.hoang");
    }

    @Test
    void aPersonnelOfficerReadsForPersonnelWorkByTheAgencysWrittenDecision() {
        RequestNumber number = granted(
                "mai.dang",
                stories.wish(
                        "personnel_work",
                        "personnel_work_exception",
                        List.of("phone", "ethnicity", "family_members"),
                        "nga.pham"));

        Map<String, Object> grant = stories.grants(number).get(0);
        assertThat(stories.bases(number))
                .containsExactly("AGENCY_DECISION " + grant.get("decision") + " " + stories.lastDay(number));
        assertThat(count("select count(*) from app.consent where request = ?", number.text()))
                .isZero();
        assertThat(read(number, grant).fields().keySet())
                .containsExactlyInAnyOrder("phone", "ethnicity", "family_members");
        assertThat(paper(number))
                .contains(
                        "khoản 1 Điều 15, khoản 4 Điều 20 Nghị định số 27/2026/NĐ-CP",
                        "Ngoại lệ: việc khai thác phục vụ công tác cán bộ")
                .doesNotContain("Phiếu lấy ý kiến", "Phiếu xác nhận", "rút lại sự đồng ý");

        context.getBean(GrantDesk.class)
                .revoke(stories.actor("minh.do"), (UUID) grant.get("id"), "Không còn cần cho công tác cán bộ");
        assertThatThrownBy(() -> read(number, grant)).hasMessage("grant-revoked");
    }

    @ParameterizedTest(name = "{0} names {1}")
    @CsvSource({
        "research, 'phục vụ nghiên cứu khoa học', khoản 1 Điều 15 Nghị định",
        "award_commendation, 'phục vụ xét thi đua, khen thưởng', Luật Thi đua"
    })
    void eachPaperNamesItsOwnException(String purpose, String exception, String law) {
        RequestNumber number =
                granted("thu.hoang", stories.wish(purpose, "managing_agency_decision", List.of("phone"), "nga.pham"));
        assertThat(paper(number))
                .contains(exception, law, "không bao gồm thông tin nhạy cảm và thông tin về gia đình")
                .doesNotContain("khoản 4 Điều 20", "công tác cán bộ trong phạm vi thẩm quyền");
    }

    /** Whatever is asked: what is sensitive or about the family stays closed where it is no personnel work. */
    @ParameterizedTest(name = "{0} for {1}")
    @CsvSource({
        "ethnicity, research, access.field-closed.SENSITIVE",
        "family_members, research, access.field-closed.FAMILY",
        "ethnicity, award_commendation, access.field-closed.SENSITIVE",
        "family_members, award_commendation, access.field-closed.FAMILY"
    })
    void sensitiveAndFamilyDataStayClosedWhereItIsNoPersonnelWork(String field, String purpose, String why) {
        var wish = stories.wish(purpose, "managing_agency_decision", List.of("phone", field), "nga.pham");
        assertRefused("thu.hoang", wish, "access-invalid", "fields[1]", why);
    }

    @Test
    void nobodyOpensTheDoorOfPersonnelWorkForResearch() {
        assertRefused(
                "thu.hoang",
                stories.wish("research", "personnel_work_exception", List.of("phone"), "nga.pham"),
                "door-closed",
                "legalBasis",
                "door.basis-differs.AGENCY_CONSENT");
        assertRefused(
                "mai.dang",
                stories.wish("personnel_work", "managing_agency_decision", List.of("phone"), "nga.pham"),
                "door-closed",
                "legalBasis",
                "door.basis-differs.AGENCY_CONSENT");
    }

    /** A department that does no personnel work, and a commune: what they need, their personnel department asks for. */
    @Test
    void personnelWorkIsForBodiesThatDoIt() {
        var wish = stories.wish("personnel_work", "personnel_work_exception", List.of("phone"), "son.cao");
        assertRefused("nga.pham", wish, "access-invalid", "purpose.code", "access.purpose-for-others");
        assertThat(stories.desk().check(stories.actor("lan.vu"), wish).answerBy())
                .as("nobody is asked first")
                .isNull();
        assertThat(stories.desk().check(stories.actor("yen.ta"), wish).door()).isEqualTo("AGENCY_CONSENT");
    }

    @Test
    void thePersonIsToldOfTheDecisionAndNotAsked() {
        RequestNumber number = granted(
                "thu.hoang", stories.wish("research", "managing_agency_decision", List.of("phone"), "nga.pham"));
        stories.runJobs(number.part(1), "makeDocument");
        assertThat(mails(number, "nga.pham")).containsExactly("access-granted-unasked");

        RequestNumber refused = stories.submitted(
                "thu.hoang", stories.wish("research", "managing_agency_decision", List.of("phone"), "nga.pham"));
        stories.decide("lan.vu", refused.part(1), Outcome.APPROVE);
        stories.decide("minh.do", refused.part(1), Outcome.REFUSE);
        stories.runJobs(refused.part(1), "makeDocument");
        assertThat(mails(refused, "nga.pham")).isEmpty();
    }

    private void assertRefused(String account, SubmitAccessRequest wish, String type, String member, String text) {
        assertThatThrownBy(() -> stories.desk().check(stories.actor(account), wish))
                .isInstanceOfSatisfying(RuleViolated.class, refusal -> {
                    assertThat(refusal.type()).isEqualTo(type);
                    assertThat(refusal.violations())
                            .extracting(Violation::field, Violation::textKey)
                            .containsExactly(tuple(member, text));
                });
    }

    private RequestNumber granted(String requester, SubmitAccessRequest wish) {
        RequestNumber number = stories.submitted(requester, wish);
        assertThat(stories.status(number)).isEqualTo(AccessStatus.IN_VERIFICATION);
        stories.decide("lan.vu", number.part(1), Outcome.APPROVE);
        stories.decide("minh.do", number.part(1), Outcome.APPROVE);
        assertThat(Set.copyOf(stories.stages(number).values())).containsExactly(AccessStage.GRANTED);
        return number;
    }

    private ReadRecord read(RequestNumber number, Map<String, Object> grant) {
        return context.getBean(RecordReading.class)
                .read(
                        stories.actor("mai.dang"),
                        new ReadingRequest(
                                new RecordId((UUID) grant.get("record_id")),
                                List.of(),
                                stories.request(number).purpose(),
                                (UUID) grant.get("id"),
                                FormOfUse.VIEW));
    }

    private String paper(RequestNumber number) {
        AccessRequest request = stories.request(number);
        return context.getBean(DecisionReading.class)
                .open(
                        stories.actor(request.requester()),
                        request.people().get(0).decision())
                .toString();
    }

    private List<String> mails(RequestNumber number, String account) {
        return database.queryForList(
                "select kind from app.outbox where number = ? and account = ? order by id",
                String.class,
                number.text(),
                account);
    }

    private int count(String sql, Object... arguments) {
        Integer count = database.queryForObject(sql, Integer.class, arguments);
        return count == null ? 0 : count;
    }
}
