package org.dongthuan.access;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.assertj.core.api.Assertions;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.dongthuan.ApplicationTest;
import org.dongthuan.consent.ConsentFixtures;
import org.dongthuan.decision.DecisionReading;
import org.dongthuan.notification.Post;
import org.dongthuan.platform.Refusal;
import org.dongthuan.review.DecisionBody;
import org.dongthuan.review.DecisionBody.ItemDecision;
import org.dongthuan.review.Outcome;
import org.dongthuan.review.RequestNumber;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** Every path of {@code access-request}. */
@ApplicationTest
class AccessRequestProcessTests {

    @Autowired
    ApplicationContext context;

    @Autowired
    ProcessEngine engine;

    @Autowired
    JdbcTemplate database;

    AccessFixtures stories;

    @BeforeEach
    void prepare() {
        BpmnAwareTests.init(engine);
        stories = new AccessFixtures(context);
    }

    @AfterEach
    void clear() {
        new ConsentFixtures(context).resetClocks();
        stories.withdrawOpenRequests("thu.hoang");
    }

    @Test
    void whatThePersonAgreedToAndTheAgencyApprovedIsGrantedWhenTheDecisionAnswers() {
        RequestNumber number = stories.submitted("thu.hoang", "nga.pham");
        ProcessInstance process = stories.process(number);
        ProcessInstance part = stories.process(number.part(1));
        Assertions.assertThat(stories.status(number)).isEqualTo(AccessStatus.AWAITING_CONSENT);
        assertThat(process).hasPassed("acknowledgeRequest").isWaitingAt("handlePart");
        assertThat(part).isWaitingAt("passGate");

        stories.agree(number, "nga.pham");
        Assertions.assertThat(stories.status(number)).isEqualTo(AccessStatus.IN_VERIFICATION);
        stories.decide("lan.vu", number.part(1), Outcome.APPROVE);
        Assertions.assertThat(stories.status(number)).isEqualTo(AccessStatus.IN_APPROVAL);
        var completed = stories.decide("minh.do", number.part(1), Outcome.APPROVE);

        Assertions.assertThat(completed.number()).isEqualTo(number);
        Assertions.assertThat(completed.status()).isEqualTo("GRANTED");
        var grant = stories.grants(number).get(0);
        Assertions.assertThat(grant)
                .containsEntry("recipient", "thu.hoang")
                .containsEntry("recipient_agency", "G06")
                .containsEntry("granted_by", "H24.01");
        var consent = stories.consent(number, "nga.pham");
        Assertions.assertThat(stories.bases(number))
                .containsExactly("CONSENT " + consent.number() + " " + consent.until());
        Assertions.assertThat(grant.get("decision"))
                .isEqualTo(stories.request(number).people().get(0).decision());
        Assertions.assertThat(count(
                        "select count(*) from app.audit_event where action = 'GRANT' and grant_id = ?",
                        grant.get("id")))
                .isEqualTo(1);

        stories.runJobs(number.part(1), "makeDocument");
        assertThat(part).isEnded().hasPassed("passGate", "gatherAnswers", "grantAccess", "notifyPart", "partHandled");
        assertThat(part).hasNotPassed("recordRefusal", "closeUndecided");
        assertThat(process).isEnded().hasPassed("handlePart", "requestHandled").hasNotPassed("refuseByDoor");
        Assertions.assertThat(mails(number, "thu.hoang")).containsExactly("access-acknowledged", "access-decided");
        Assertions.assertThat(mails(number, "nga.pham")).contains("access-granted-subject");
    }

    @Test
    void everyOneOfTheTwoSaysHowMuchAndTheNarrowestCounts() {
        RequestNumber number = stories.submitted("thu.hoang", "nga.pham", "tuan.bui");
        LocalDate until = stories.request(number).to().minusDays(5);
        stories.answer(number, "nga.pham", ConsentFixtures.part(List.of("phone", "other_name"), until));
        Assertions.assertThat(stories.status(number)).isEqualTo(AccessStatus.AWAITING_CONSENT);
        stories.refuse(number, "tuan.bui");
        RequestNumber part = number.part(1);
        stories.decide("lan.vu", part, Outcome.APPROVE);
        var narrower = new DecisionBody(
                Outcome.APPROVE, null, null, null, List.of("phone", "current_address"), null, null, until.minusDays(2));

        Assertions.assertThat(stories.decide("minh.do", part, narrower).status())
                .isEqualTo("PARTLY_GRANTED");

        Assertions.assertThat(stories.stages(number))
                .containsOnly(entry("nga.pham", AccessStage.GRANTED), entry("tuan.bui", AccessStage.CONSENT_REFUSED));
        var grants = stories.grants(number);
        Assertions.assertThat(grants).hasSize(1);
        Assertions.assertThat(grants.get(0).get("fields")).hasToString("{\"phone\"}");
        Assertions.assertThat(grants.get(0).get("to_day"))
                .hasToString(until.minusDays(2).toString());
    }

    /** What was agreed to is over before what the agency left, and before what was asked. */
    @Test
    void theConsentsOwnLastDayIsTheLastDayOfTheGrant() {
        RequestNumber number = stories.submitted("thu.hoang", "nga.pham");
        LocalDate asked = stories.request(number).to();
        LocalDate until = asked.minusDays(7);
        stories.answer(number, "nga.pham", ConsentFixtures.part(null, until));
        RequestNumber part = number.part(1);
        stories.decide("lan.vu", part, Outcome.APPROVE);
        stories.decide("minh.do", part, new DecisionBody(Outcome.APPROVE, null, null, null, null, null, null, asked));
        Assertions.assertThat(stories.grants(number))
                .extracting(grant -> String.valueOf(grant.get("to_day")))
                .containsExactly(until.toString());
        Assertions.assertThat(stories.bases(number)).hasSize(1).allMatch(basis -> basis.endsWith(until.toString()));
    }

    @Test
    void anApprovalThatLeavesAPersonNothingIsRefusedAtTheItem() {
        RequestNumber number = stories.inApproval("nga.pham", List.of("phone"));
        var elsewhere =
                new DecisionBody(Outcome.APPROVE, null, null, null, List.of("current_address"), null, null, null);
        assertThatThrownBy(() -> stories.decide("minh.do", number.part(1), elsewhere))
                .isInstanceOfSatisfying(
                        Refusal.RuleViolated.class,
                        refusal -> Assertions.assertThat(
                                        refusal.violations().get(0).textKey())
                                .isEqualTo("access.narrow.nothing-left"));
        var wider = new DecisionBody(
                Outcome.APPROVE,
                null,
                null,
                null,
                List.of("religion"),
                null,
                List.of("PRINT"),
                LocalDate.of(2030, 1, 1));
        assertThatThrownBy(() -> stories.decide("minh.do", number.part(1), wider))
                .isInstanceOfSatisfying(
                        Refusal.RuleViolated.class,
                        refusal -> Assertions.assertThat(refusal.violations())
                                .extracting(Refusal.Violation::field)
                                .containsExactly("fields", "formsOfUse", "to"));
        Assertions.assertThat(stories.grants(number)).isEmpty();
    }

    @Test
    void aRefusalOfTheAgencyIsAWrittenDecisionAndGrantsNothing() {
        RequestNumber number = stories.inApproval("nga.pham", null);
        ProcessInstance part = stories.process(number.part(1));
        Assertions.assertThat(stories.decide("minh.do", number.part(1), Outcome.REFUSE)
                        .status())
                .isEqualTo("REFUSED");
        assertThat(part).hasPassed("recordRefusal").hasNotPassed("grantAccess", "closeUndecided");
        Assertions.assertThat(stories.grants(number)).isEmpty();
        AskedPerson nga = stories.request(number).people().get(0);
        Assertions.assertThat(nga.stage()).isEqualTo(AccessStage.REFUSED);
        Assertions.assertThat(nga.reason()).isEqualTo("Mục đích chưa rõ");
        var decision = Objects.requireNonNull(nga.decision());
        DecisionReading reading = context.getBean(DecisionReading.class);
        for (String reader : List.of("thu.hoang", "nga.pham", "lan.vu", "minh.do")) {
            Assertions.assertThat(reading.open(stories.actor(reader), decision).articles())
                    .isNotEmpty();
        }
        for (String stranger : List.of("tuan.bui", "son.cao", "dat.ngo", "admin")) {
            assertThatThrownBy(() -> reading.open(stories.actor(stranger), decision))
                    .hasMessage("decision-unknown");
        }
    }

    @Test
    void whoReadsTheDecisionIsShownToThePersonAndOfTwoPeopleNeitherLearnsOfTheOther() {
        RequestNumber number = stories.submitted("thu.hoang", "nga.pham", "tuan.bui");
        stories.agree(number, "nga.pham", "tuan.bui");
        RequestNumber part = number.part(1);
        stories.decide("lan.vu", part, Outcome.APPROVE);
        stories.decide("minh.do", part, Outcome.APPROVE);
        var decision =
                Objects.requireNonNull(stories.request(number).people().get(0).decision());
        DecisionReading reading = context.getBean(DecisionReading.class);
        reading.open(stories.actor("thu.hoang"), decision);
        for (String account : List.of("nga.pham", "tuan.bui")) {
            Assertions.assertThat(count(
                            "select count(*) from app.audit_event where action = 'READ_DECISION' and actor = ?"
                                    + " and reference = ? and record_id = ?",
                            "thu.hoang",
                            decision.toString(),
                            stories.record(account)))
                    .isEqualTo(1);
            assertThatThrownBy(() -> reading.open(stories.actor(account), decision))
                    .hasMessage("decision-unknown");
        }
    }

    @Test
    void whoAnsweredGetsTheReceiptThoughTheRequestIsTakenBackAtOnce() {
        RequestNumber number = stories.submitted("thu.hoang", "nga.pham", "tuan.bui");
        String consent = stories.consent(number, "nga.pham").number().text();
        stories.refuse(number, "nga.pham");
        stories.withdraw("thu.hoang", number);
        Assertions.assertThat(count(
                        "select count(*) from camunda.act_hi_procinst where business_key_ = ? and proc_def_key_ = 'consent-receipt'",
                        consent))
                .isPositive();
    }

    @Test
    void whereNobodyIsWillingNoAgencyIsAskedAndNoDecisionIssued() {
        RequestNumber number = stories.submitted("thu.hoang", "nga.pham");
        ProcessInstance part = stories.process(number.part(1));
        stories.refuse(number, "nga.pham");
        assertThat(part).hasPassed("closeUndecided").hasNotPassed("decideByAgency", "grantAccess", "recordRefusal");
        Assertions.assertThat(stories.status(number)).isEqualTo(AccessStatus.REFUSED);
        Assertions.assertThat(stories.task(number.part(1))).isNull();
        stories.runJobs(number.part(1), "makeDocument");
        assertThat(part).isEnded().hasPassed("partHandled");
        Assertions.assertThat(count("select count(*) from app.written_decision where request like ?", number + "%"))
                .isZero();
        Assertions.assertThat(mails(number, "thu.hoang")).contains("access-decided");
    }

    @Test
    void silenceIsNoConsent() {
        RequestNumber number = stories.submitted("thu.hoang", "nga.pham");
        var consents = new ConsentFixtures(context);
        var consent = stories.consent(number, "nga.pham");
        consents.moveTo(consent.answerBy().plusDays(1), 8);
        consents.runJob(consents.process(consent), "answerOverdue");
        consents.runJob(consents.process(consent), "requestReceipt");
        Assertions.assertThat(stories.status(number)).isEqualTo(AccessStatus.LAPSED);
        Assertions.assertThat(stories.stages(number)).containsEntry("nga.pham", AccessStage.CONSENT_LAPSED);
    }

    @Test
    void twoAgenciesDecideEachOnItsOwnPeople() {
        RequestNumber number = stories.submitted("thu.hoang", "nga.pham", "an.phan", "tuan.bui");
        Assertions.assertThat(stories.request(number).parts()).containsExactly(number.part(1), number.part(2));
        stories.agree(number, "nga.pham", "tuan.bui");
        Assertions.assertThat(stories.status(number)).isEqualTo(AccessStatus.AWAITING_CONSENT);
        assertThat(stories.task(number.part(1))).hasCandidateGroup("H24.01.verifier");
        Assertions.assertThat(stories.task(number.part(2))).isNull();
        stories.agree(number, "an.phan");
        assertThat(stories.task(number.part(2))).hasCandidateGroup("G09.01.verifier");

        stories.decide("lan.vu", number.part(1), Outcome.APPROVE);
        stories.decide("minh.do", number.part(1), Outcome.APPROVE);
        Assertions.assertThat(stories.status(number)).isEqualTo(AccessStatus.IN_VERIFICATION);
        stories.decide("mai.dang", number.part(2), Outcome.REFUSE);
        stories.decide("khanh.trinh", number.part(2), Outcome.REFUSE);

        Assertions.assertThat(stories.status(number)).isEqualTo(AccessStatus.PARTLY_GRANTED);
        Assertions.assertThat(stories.grants(number)).hasSize(2);
        Assertions.assertThat(database.queryForList(
                        "select request from app.written_decision where request like ? order by request",
                        String.class,
                        number + "%"))
                .containsExactly(number.part(1).text(), number.part(2).text());
        Assertions.assertThat(stories.view("lan.vu", number).parts())
                .extracting(AccessView.Part::part)
                .containsOnly(number.part(1));
        Assertions.assertThat(stories.view("mai.dang", number).parts()).hasSize(1);
    }

    @Test
    void theApproverRefusesOneAndApprovesTheOther() {
        RequestNumber number = stories.submitted("thu.hoang", "nga.pham", "tuan.bui");
        stories.agree(number, "nga.pham", "tuan.bui");
        RequestNumber part = number.part(1);
        stories.decide("lan.vu", part, Outcome.APPROVE);
        var words = List.of(
                new ItemDecision(stories.record("nga.pham"), Outcome.APPROVE, null, null),
                new ItemDecision(stories.record("tuan.bui"), Outcome.REFUSE, "Không cần cho việc này", null));
        Assertions.assertThat(stories.decide("minh.do", part, new DecisionBody(null, null, null, words))
                        .status())
                .isEqualTo("PARTLY_GRANTED");
        Assertions.assertThat(stories.grants(number))
                .extracting(grant -> grant.get("record_id"))
                .containsExactly(stories.record("nga.pham"));
        stories.runJobs(part, "makeDocument");
        Assertions.assertThat(mails(number, "tuan.bui")).contains("access-refused-subject");
    }

    private List<String> mails(RequestNumber number, String account) {
        Post.deliver(context);
        return database.queryForList(
                "select kind from app.outbox where number = ? and account = ? and sent_at is not null order by kind",
                String.class,
                number.text(),
                account);
    }

    private int count(String sql, Object... arguments) {
        Integer count = database.queryForObject(sql, Integer.class, arguments);
        return count == null ? 0 : count;
    }
}
