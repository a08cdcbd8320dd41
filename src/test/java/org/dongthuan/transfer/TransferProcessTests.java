package org.dongthuan.transfer;

import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.assertj.core.api.Assertions;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.dongthuan.ApplicationTest;
import org.dongthuan.AtOnce;
import org.dongthuan.TestClock;
import org.dongthuan.access.AccessFixtures;
import org.dongthuan.correction.CorrectionFixtures;
import org.dongthuan.decision.DecisionReading;
import org.dongthuan.decision.WrittenDecision;
import org.dongthuan.decision.WrittenDecisions;
import org.dongthuan.grant.Basis;
import org.dongthuan.grant.Grant;
import org.dongthuan.grant.GrantFixtures;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.Seen;
import org.dongthuan.platform.engine.EngineWork;
import org.dongthuan.record.FieldChange;
import org.dongthuan.record.Registry;
import org.dongthuan.review.Outcome;
import org.dongthuan.review.RequestNumber;
import org.dongthuan.review.ReviewFixtures;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Every path of {@code record-transfer} and {@code transfer-acceptance}: a record of Hải Phòng that goes to Hưng Yên, or stays. */
@ApplicationTest
class TransferProcessTests {

    private static final String PERSON = "tuan.bui";

    @Autowired
    ApplicationContext context;

    @Autowired
    ProcessEngine engine;

    @Autowired
    TestClock.Movable clock;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    TransferFixtures stories;
    CorrectionFixtures corrections;
    AccessFixtures accesses;
    GrantFixtures grants;
    ReviewFixtures people;
    JsonNode managing;
    JsonNode using;
    JsonNode phone;

    @BeforeEach
    void prepare() {
        BpmnAwareTests.init(engine);
        stories = new TransferFixtures(context);
        corrections = new CorrectionFixtures(context);
        accesses = new AccessFixtures(context);
        grants = new GrantFixtures(context);
        people = new ReviewFixtures(context);
        managing = corrections.value(PERSON, "managing_agency");
        using = corrections.value(PERSON, "using_agency");
        phone = corrections.value(PERSON, "phone");
    }

    @AfterEach
    void clear() {
        clock.reset();
        people.clear();
        corrections.withdrawOpenRequests(PERSON);
        accesses.withdrawOpenRequests("thu.hoang");
        grants.endAll();
        stories.withdrawOpen("lan.vu");
        EngineWork.runAll(context);
        corrections.restore(PERSON, "phone", phone);
        corrections.restore(PERSON, "managing_agency", managing);
        corrections.restore(PERSON, "using_agency", using);
    }

    @Test
    void bothAgenciesDecideAndWhatIsOpenAboutTheRecordFollowsIt() {
        RequestNumber correction = corrections.submittedPhone(PERSON, "0999262101");
        LocalDate due = corrections.view(PERSON, correction).dueDate();
        corrections.decide("lan.vu", correction, Outcome.APPROVE);
        RequestNumber reading = accesses.submitted("thu.hoang", PERSON);
        accesses.agree(reading, PERSON);
        Grant consented = grants.given("dat.ngo", PERSON, "phone");
        Grant byAgency = grants.restingOn(Basis.Kind.AGENCY_DECISION, "dat.ngo", PERSON, "phone");
        Grant byFunction = grants.restingOn(Basis.Kind.CERTIFICATION, "dat.ngo", PERSON, "phone");

        RequestNumber number = stories.proposed("lan.vu", PERSON);
        ProcessInstance process = stories.process(number);
        assertThat(process).isWaitingAt("decideBySender");
        refuses("transfer-exists", () -> stories.proposed("hoa.ngo", PERSON));
        for (String outside : List.of(PERSON, "son.cao", "an.phan", "nga.pham", "mai.dang", "kiem.luong", "admin")) {
            refuses("request-unknown", () -> stories.view(outside, number));
            Assertions.assertThat(stories.listed(outside)).as(outside).doesNotContain(number);
        }
        refuses("own-request", () -> stories.decide("lan.vu", number, Outcome.APPROVE));
        stories.decide("hoa.ngo", number, Outcome.APPROVE);
        refuses("not-permitted", () -> stories.decide("hoa.ngo", number, Outcome.APPROVE));
        stories.decide("minh.do", number, Outcome.APPROVE);

        assertThat(process).isWaitingAt("makeReleaseDocument");
        stories.run(number, "makeReleaseDocument");
        assertThat(process).isWaitingAt("askReceiver");
        assertThat(stories.acceptance(number)).isWaitingAt("acceptTransfer");
        Assertions.assertThat(stories.mails(number))
                .containsExactlyInAnyOrder("tuan.bui transfer-released", "an.phan transfer-asked");
        onlyTheReceiverTakesIt(number);
        Assertions.assertThat(stories.holder(PERSON).managingAgency().code()).isEqualTo("H24");

        stories.answer("an.phan", number, AcceptanceOutcome.ACCEPT, null);

        assertThat(process).hasPassed("recordAcceptance", "applyTransfer").hasNotPassed("awaitDay", "recordRejection");
        Assertions.assertThat(stories.holder(PERSON)).satisfies(holder -> {
            Assertions.assertThat(holder.managingAgency().code()).isEqualTo("H31");
            Assertions.assertThat(holder.usingAgency().code()).isEqualTo("H31.02");
            Assertions.assertThat(holder.decidingAgency().code()).isEqualTo("H31.01");
        });
        Assertions.assertThat(stories.mails(number)).contains("lan.vu transfer-closed", "tuan.bui transfer-answered");
        itStandsInTheHistoryWithTheDecisionOfTheReceiver(number);
        Assertions.assertThat(ended(byAgency)).isTrue();
        Assertions.assertThat(ended(consented)).isFalse();
        Assertions.assertThat(ended(byFunction)).isFalse();

        // the correction and the reading are with the other agency, which verifies anew within the same term
        Assertions.assertThat(corrections.task(correction).getTaskDefinitionKey())
                .isEqualTo("verifyRequest");
        Assertions.assertThat(corrections.view(PERSON, correction).dueDate()).isEqualTo(due);
        for (RequestNumber followed : List.of(correction, reading.part(1))) {
            Assertions.assertThat(taskOf(followed).getName()).contains("H31.01");
        }
        corrections.decide("son.cao", correction, Outcome.APPROVE);
        corrections.decide("an.phan", correction, Outcome.APPROVE);
        Assertions.assertThat(corrections.value(PERSON, "phone").asText()).isEqualTo("0999262101");
        accesses.decide("son.cao", reading.part(1), Outcome.APPROVE);

        stories.run(number, "makeDocument");
        assertThat(process).isEnded().hasPassed("gatherLateCases", "transferClosed");
        papersAreReadByBothAgenciesAndThePerson(number);
        refuses("already-decided", () -> withdraw("lan.vu", number));
        // a token that was moved by hand carries out nothing twice
        assertThatIllegalStateException()
                .isThrownBy(() -> transaction.executeWithoutResult(
                        status -> context.getBean(TransferEffects.class).apply(number)));
        nothingNamesAnybodyInTheEngine();
    }

    private void onlyTheReceiverTakesIt(RequestNumber number) {
        for (String told : List.of(PERSON, "son.cao", "an.phan", "minh.do"))
            Assertions.assertThat(stories.view(told, number).status()).as(told).isEqualTo(TransferStatus.WITH_RECEIVER);
        // how the sending agency came to its decision only its own people see
        Assertions.assertThat(stories.view("an.phan", number).story())
                .extracting(line -> line.event())
                .doesNotContain("RECOMMENDED");
        Assertions.assertThat(stories.view("minh.do", number).story())
                .extracting(line -> line.event())
                .contains("RECOMMENDED");
        refuses("own-request", () -> accept(PERSON, number));
        for (String outside : List.of("minh.do", "lan.vu", "son.cao", "khanh.trinh", "nga.pham"))
            refuses("task-unknown", () -> accept(outside, number));
        refuses("not-permitted", () -> withdraw("an.phan", number));
        refuses("transfer-word-invalid", () -> stories.answer("an.phan", number, AcceptanceOutcome.REFUSE, " "));
        refuses("transfer-word-invalid", () -> stories.answer("an.phan", number, null, null));
    }

    private void itStandsInTheHistoryWithTheDecisionOfTheReceiver(RequestNumber number) {
        List<WrittenDecision> papers = papers(number);
        Assertions.assertThat(papers).extracting(paper -> paper.issuer().code()).containsExactly("H24.01", "H31.01");
        Assertions.assertThat(database.sql("""
                        select decision from app.field_change where record_id = ? and field = 'managing_agency'
                        order by id desc limit 1""")
                        .param(stories.record(PERSON).value())
                        .query(String.class)
                        .single())
                .isEqualTo(papers.get(1).number());
        Assertions.assertThat(database.sql("""
                        select agency from app.record_agency where record_id = ? and kind = 'MANAGING' and valid_to = ?
                        order by id desc limit 1""")
                        .params(stories.record(PERSON).value(), stories.today().minusDays(1))
                        .query(String.class)
                        .single())
                .isEqualTo("H24");
    }

    private void papersAreReadByBothAgenciesAndThePerson(RequestNumber number) {
        DecisionReading reading = context.getBean(DecisionReading.class);
        for (WrittenDecision paper : papers(number)) {
            for (String reader : List.of("lan.vu", "minh.do", "an.phan", PERSON))
                Assertions.assertThat(reading.open(stories.actor(reader), paper.id())
                                .articles()
                                .toString())
                        .contains("Bùi Anh Tuấn");
            refuses("decision-unknown", () -> reading.open(stories.actor("mai.dang"), paper.id()));
        }
    }

    private void nothingNamesAnybodyInTheEngine() {
        Assertions.assertThat(engine.getHistoryService().createHistoricVariableInstanceQuery().list().stream()
                        .map(variable -> String.valueOf(variable.getValue())))
                .noneMatch(value -> value.contains("120/QĐ-BNV") || value.contains("Bùi Anh Tuấn"));
    }

    @Test
    void whatIsKeptOrWithdrawnStaysWhereItIs() {
        RequestNumber kept = stories.proposed("lan.vu", PERSON);
        ProcessInstance process = stories.process(kept);
        stories.decide("hoa.ngo", kept, Outcome.REFUSE);
        stories.decide("minh.do", kept, Outcome.REFUSE);
        stories.run(kept, "makeDocument");
        assertThat(process).isEnded().hasPassed("recordRefusal").hasNotPassed("release");
        Assertions.assertThat(stories.mails(kept)).containsExactly("lan.vu transfer-closed");
        refuses("request-unknown", () -> stories.view(PERSON, kept));

        RequestNumber early = stories.proposed("lan.vu", PERSON);
        ProcessInstance second = stories.process(early);
        withdraw("hoa.ngo", early);
        stories.run(early, "makeMissingDocuments");
        assertThat(second).isEnded().hasPassed("tellWithdrawal").hasNotPassed("release");
        Assertions.assertThat(stories.mails(early)).as("nobody knew of it").isEmpty();
        refuses("already-decided", () -> withdraw("lan.vu", early));

        RequestNumber late = stories.released(PERSON, stories.today());
        ProcessInstance third = stories.process(late);
        withdraw("minh.do", late);
        stories.run(late, "makeMissingDocuments");
        assertThat(third).isEnded().hasPassed("transferWithdrawn").hasNotPassed("recordAcceptance");
        Assertions.assertThat(stories.mails(late)).contains("tuan.bui transfer-recalled", "an.phan transfer-recalled");
        Assertions.assertThat(papers(late)).hasSize(1);
        Assertions.assertThat(stories.holder(PERSON).managingAgency().code()).isEqualTo("H24");
    }

    @Test
    void silenceTakesNothingAndARefusalLeavesTheRecordWhereItIs() {
        RequestNumber number = stories.released(PERSON, stories.today());
        ProcessInstance process = stories.process(number);
        ProcessInstance acceptance = stories.acceptance(number);
        LocalDate by = stories.view("an.phan", number).acceptBy();
        stories.run(number, "reminderDue");
        clock.advance(Duration.between(
                clock.instant(),
                by.plusDays(1).atTime(8, 0).atZone(clock.getZone()).toInstant()));
        stories.run(number, "acceptanceOverdue");
        assertThat(acceptance).isWaitingAt("acceptTransfer").hasPassed("remindReceiver", "remindBoth");
        Assertions.assertThat(stories.mails(number))
                .contains("an.phan transfer-reminder", "an.phan transfer-overdue", "lan.vu transfer-silent");

        stories.answer("an.phan", number, AcceptanceOutcome.REFUSE, "Chưa có chỉ tiêu biên chế");
        stories.run(number, "makeDocument");
        assertThat(process).isEnded().hasPassed("recordRejection").hasNotPassed("applyTransfer");
        Assertions.assertThat(stories.mails(number)).contains("lan.vu transfer-closed", "tuan.bui transfer-answered");
        for (String told : List.of("lan.vu", "an.phan", PERSON))
            Assertions.assertThat(stories.view(told, number).reason()).isEqualTo("Chưa có chỉ tiêu biên chế");
        Assertions.assertThat(papers(number)).hasSize(2);
        Assertions.assertThat(stories.holder(PERSON).managingAgency().code()).isEqualTo("H24");
        byte[] stored = database.sql("select reason from app.transfer where number = ?")
                .param(number.text())
                .query(byte[].class)
                .single();
        Assertions.assertThat(new String(stored, StandardCharsets.UTF_8)).doesNotContain("biên chế");
    }

    @Test
    void whatIsAcceptedAheadOfItsDayWaitsForItAndStands() {
        LocalDate day = stories.today().plusDays(20);
        RequestNumber number = stories.released(PERSON, day);
        ProcessInstance process = stories.process(number);
        stories.answer("an.phan", number, AcceptanceOutcome.ACCEPT, null);
        assertThat(process).isWaitingAt("awaitDay");
        refuses("already-decided", () -> withdraw("lan.vu", number));
        refuses("transfer-exists", () -> stories.proposed("hoa.ngo", PERSON));
        Assertions.assertThat(stories.holder(PERSON).managingAgency().code()).isEqualTo("H24");
        // in the meantime the former agency goes on
        RequestNumber correction = corrections.submittedPhone(PERSON, "0999262104");
        Assertions.assertThat(taskOf(correction).getName()).contains("H24.01");

        clock.advance(Duration.between(
                clock.instant(), day.atTime(7, 0).atZone(clock.getZone()).toInstant()));
        stories.run(number, "awaitDay");
        Assertions.assertThat(stories.view("lan.vu", number).status()).isEqualTo(TransferStatus.TRANSFERRED);
        Assertions.assertThat(stories.holder(PERSON).managingAgency().code()).isEqualTo("H31");
        Assertions.assertThat(taskOf(correction).getName()).contains("H31.01");
        stories.run(number, "makeDocument");
        assertThat(process).isEnded();
    }

    @Test
    void itWaitsWhereNobodyIndependentIsThereAndWhoSpokeAtTheOneSideSaysNoWordAtTheOther() {
        // who decides at Hưng Yên also verifies at Hải Phòng
        people.appoint("an.phan", "VERIFIER", "H24.01");
        RequestNumber number = stories.proposed("lan.vu", PERSON);
        ProcessInstance process = stories.process(number);
        stories.decide("an.phan", number, Outcome.APPROVE);
        stories.decide("minh.do", number, Outcome.APPROVE);
        stories.run(number, "makeReleaseDocument");
        Assertions.assertThat(database.sql("select asked from app.transfer where number = ?")
                        .param(number.text())
                        .query((row, index) -> String.valueOf(row.getString("asked")))
                        .single())
                .isNotEqualTo("H31.01");
        Assertions.assertThat(stories.mails(number)).doesNotContain("an.phan transfer-asked");
        withdraw("lan.vu", number);
        stories.run(number, "makeMissingDocuments");
        assertThat(process).isEnded();

        people.appoint("khanh.trinh", "VERIFIER", "H24.01");
        people.appoint("linh.duong", "APPROVER", "H24.01");
        RequestNumber nobody =
                stories.proposed("lan.vu", stories.wanted("lan.vu", PERSON, "G09", "G09", stories.today()));
        stories.decide("khanh.trinh", nobody, Outcome.APPROVE);
        stories.decide("linh.duong", nobody, Outcome.APPROVE);
        stories.run(nobody, "makeReleaseDocument");
        ProcessInstance waiting = stories.acceptance(nobody);
        assertThat(waiting).isWaitingAt("awaitReceiver");
        Assertions.assertThat(engine.getRuntimeService()
                        .createIncidentQuery()
                        .processInstanceId(waiting.getId())
                        .list())
                .hasSize(1);
        people.appoint("dat.ngo", "APPROVER", "G09.01");
        assertThat(waiting).isWaitingAt("acceptTransfer");
        stories.answer("dat.ngo", nobody, AcceptanceOutcome.REFUSE, "Không có quyết định điều động về cơ quan");
    }

    @Test
    void aRecordThatWentElsewhereMeanwhileIsNotTaken() {
        RequestNumber number = stories.released(PERSON, stories.today());
        transaction.executeWithoutResult(status -> context.getBean(Registry.class)
                .change(new FieldChange(
                        stories.record(PERSON),
                        "managing_agency",
                        managing,
                        TextNode.valueOf("G09"),
                        stories.today(),
                        "99/QĐ-UBND",
                        "lan.vu")));
        refuses("transfer-overtaken", () -> accept("an.phan", number));
        stories.answer("an.phan", number, AcceptanceOutcome.REFUSE, "Hồ sơ đã chuyển nơi khác");
    }

    /** Of an approval and an acceptance at the same moment one is first; nothing is lost, whichever it is. */
    @Test
    void aCorrectionThatIsApprovedWhileItsRecordGoesIsDecidedOnce() {
        for (int time = 0; time < 2; time++) {
            String wanted = "09" + (26_220_000 + time);
            RequestNumber correction = corrections.submittedPhone(PERSON, wanted);
            corrections.decide("lan.vu", correction, Outcome.APPROVE);
            RequestNumber number = stories.released(PERSON, stories.today());

            List<String> heard = AtOnce.both(
                    () -> told(() -> corrections
                            .decide("minh.do", correction, Outcome.APPROVE)
                            .status()),
                    () -> told(() -> accept("an.phan", number)));

            // whoever lost against the other tries again
            if (heard.get(1).equals("changed-meanwhile")) accept("an.phan", number);
            Assertions.assertThat(stories.holder(PERSON).managingAgency().code())
                    .isEqualTo("H31");
            if (!heard.get(0).equals("APPROVED")) {
                Assertions.assertThat(heard.get(0))
                        .isIn("already-decided", "task-unknown", "not-permitted", "changed-meanwhile");
                corrections.decide("son.cao", correction, Outcome.APPROVE);
                corrections.decide("an.phan", correction, Outcome.APPROVE);
            }
            Assertions.assertThat(corrections.value(PERSON, "phone").asText()).isEqualTo(wanted);
            Assertions.assertThat(papers(correction)).hasSize(1);
            EngineWork.runAll(context);
            corrections.restore(PERSON, "managing_agency", managing);
            corrections.restore(PERSON, "using_agency", using);
        }
    }

    @Test
    void whatCannotBeProposedIsNamed() {
        refuses("not-permitted", () -> stories.proposed("minh.do", stories.wanted("lan.vu", PERSON, stories.today())));
        refuses("own-request", () -> stories.proposed("hoa.ngo", "hoa.ngo"));
        members(
                new ProposeTransfer(null, null, null, null, null, null),
                "subject",
                "receivingAgency",
                "date",
                "decision.number",
                "decision.date",
                "decision.issuer",
                "evidenceIds");
        // another agency's is as unknown as nobody's
        members(stories.wanted("lan.vu", "an.phan", stories.today()), "subject");
        members(stories.wanted("lan.vu", PERSON, "H24", "H24.02", stories.today()), "receivingAgency");
        members(stories.wanted("lan.vu", PERSON, "H31.01", "H31.01", stories.today()), "receivingAgency");
        members(stories.wanted("lan.vu", PERSON, "H31", "H24.02", stories.today()), "usingAgency");
        members(stories.wanted("lan.vu", PERSON, stories.today().plusDays(91)), "date");
        members(stories.wanted("hoa.ngo", PERSON, stories.today()), "evidenceIds");
    }

    private void members(ProposeTransfer wanted, String... members) {
        assertThatThrownBy(() -> stories.proposed("lan.vu", wanted))
                .isInstanceOfSatisfying(
                        Refusal.RuleViolated.class,
                        refusal -> Assertions.assertThat(refusal.violations())
                                .extracting(Refusal.Violation::field)
                                .containsExactlyInAnyOrder(members));
    }

    private String accept(String account, RequestNumber number) {
        return stories.answer(account, number, AcceptanceOutcome.ACCEPT, null).status();
    }

    private TransferView withdraw(String account, RequestNumber number) {
        return stories.desk().withdraw(stories.actor(account), number, Seen.UNTOLD);
    }

    private Task taskOf(RequestNumber number) {
        return stories.task(number);
    }

    private boolean ended(Grant grant) {
        return database.sql("select ended_at is not null from app.access_grant where id = ?")
                .param(grant.id())
                .query(Boolean.class)
                .single();
    }

    private List<WrittenDecision> papers(RequestNumber number) {
        return context.getBean(WrittenDecisions.class).ofRequest(number.text());
    }

    private static String told(Supplier<String> act) {
        try {
            return act.get();
        } catch (Refusal refused) {
            return refused.type();
        } catch (OptimisticLockingException | ConcurrencyFailureException raced) {
            return "changed-meanwhile";
        }
    }

    private static void refuses(String word, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> Assertions.assertThat(refusal.type()).isEqualTo(word));
    }
}
