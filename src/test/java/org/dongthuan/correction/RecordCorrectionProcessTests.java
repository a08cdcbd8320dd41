package org.dongthuan.correction;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.dongthuan.ApplicationTest;
import org.dongthuan.TestClock;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.decision.WrittenDecision;
import org.dongthuan.decision.WrittenDecisions;
import org.dongthuan.identity.AppointmentChanged;
import org.dongthuan.identity.Role;
import org.dongthuan.notification.Post;
import org.dongthuan.record.Registry;
import org.dongthuan.review.AwaitedAppointment;
import org.dongthuan.review.DecisionBody;
import org.dongthuan.review.Outcome;
import org.dongthuan.review.RequestNumber;
import org.dongthuan.review.WaitingCases;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Every path of {@code record-correction} and {@code agency-decision}. */
@ApplicationTest
class RecordCorrectionProcessTests {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    @Autowired
    ApplicationContext context;

    @Autowired
    ProcessEngine engine;

    @Autowired
    RuntimeService runtime;

    @Autowired
    JdbcTemplate database;

    @Autowired
    TestClock.Movable clock;

    CorrectionFixtures stories;

    @BeforeEach
    void prepare() {
        BpmnAwareTests.init(engine);
        stories = new CorrectionFixtures(context);
    }

    @AfterEach
    void clear() {
        clock.reset();
        stories.withdrawOpenRequests("nga.pham", "tuan.bui", "lan.vu", "minh.do", "son.cao", "mai.dang", "an.phan");
    }

    @Test
    void anApprovedValueStandsOnTheRecordWhenTheDecisionAnswers() {
        RequestNumber number = stories.submittedPhone("nga.pham", "0999123401");
        ProcessInstance process = stories.process(number);
        ProcessInstance decision = stories.decisionProcess(number);
        assertThat(decision).isWaitingAt("verifyRequest");

        stories.decide("lan.vu", number, Outcome.APPROVE);
        assertThat(decision).hasPassed("findPeople", "verifyRequest");
        assertThat(decision).isWaitingAt("approveRequest");

        var completed = stories.decide("minh.do", number, Outcome.APPROVE);
        Assertions.assertThat(completed.status()).isEqualTo("APPROVED");
        Assertions.assertThat(stories.value("nga.pham", "phone").asText()).isEqualTo("0999123401");
        assertThat(decision).isEnded();
        assertThat(process).hasPassed("applyCorrection").hasNotPassed("recordRefusal");

        stories.runJob(number, "makeDocument");
        assertThat(process).isEnded().hasPassed("acknowledgeRequest", "notifyRequester", "correctionDecided");
    }

    @Test
    void aRefusalClosesTheRequestAndLeavesTheRecordAsItIs() {
        var before = stories.value("nga.pham", "phone");
        RequestNumber number = stories.submittedPhone("nga.pham", "0999123402");
        ProcessInstance process = stories.process(number);
        stories.decide("hoa.ngo", number, Outcome.REFUSE);

        Assertions.assertThat(stories.decide("minh.do", number, Outcome.REFUSE).status())
                .isEqualTo("REFUSED");

        Assertions.assertThat(stories.value("nga.pham", "phone")).isEqualTo(before);
        assertThat(process).hasPassed("recordRefusal").hasNotPassed("applyCorrection");
    }

    @Test
    void theApproverMayDifferFromTheVerifier() {
        RequestNumber number = stories.submittedPhone("nga.pham", "0999123403");
        stories.decide("lan.vu", number, Outcome.REFUSE);
        stories.decide("minh.do", number, Outcome.APPROVE);
        Assertions.assertThat(stories.value("nga.pham", "phone").asText()).isEqualTo("0999123403");
    }

    @Test
    void ofThreeFieldsExactlyTheTwoApprovedOnesChangeAndHistoryNamesTheDecision() {
        var religion = stories.value("tuan.bui", "religion");
        RequestNumber number = stories.submitted(
                "tuan.bui",
                Map.of(
                        "phone", JSON.textNode("0999123404"),
                        "personal_email", JSON.textNode("tuan.moi@thu.example"),
                        "other_name", JSON.textNode("Tuấn Anh")));
        var items = stories.view("tuan.bui", number).items();
        var words = items.stream()
                .map(item -> new DecisionBody.ItemDecision(
                        item.itemId(),
                        item.field().equals("other_name") ? Outcome.REFUSE : Outcome.APPROVE,
                        item.field().equals("other_name") ? "Tờ khai chưa có chữ ký" : null,
                        null))
                .toList();
        var otherName = stories.value("tuan.bui", "other_name");
        stories.decide("lan.vu", number, new DecisionBody(null, null, null, words));

        var completed = stories.decide("minh.do", number, new DecisionBody(null, null, null, words));

        Assertions.assertThat(completed.status()).isEqualTo("PARTLY_APPROVED");
        Assertions.assertThat(stories.value("tuan.bui", "phone").asText()).isEqualTo("0999123404");
        Assertions.assertThat(stories.value("tuan.bui", "personal_email").asText())
                .isEqualTo("tuan.moi@thu.example");
        Assertions.assertThat(stories.value("tuan.bui", "other_name")).isEqualTo(otherName);
        Assertions.assertThat(stories.value("tuan.bui", "religion")).isEqualTo(religion);
        var past = context.getBean(Registry.class).history(stories.record("tuan.bui"), "phone");
        WrittenDecision decision = theDecision(number);
        Assertions.assertThat(past.get(0).decision()).isEqualTo(decision.number());
        Assertions.assertThat(past.get(0).basis().decisionId()).isEqualTo(decision.id());
        Assertions.assertThat(past.get(0).basis().request()).isEqualTo(number.text());
        Assertions.assertThat(past.get(0).proposer()).isEqualTo("tuan.bui");
        Assertions.assertThat(changesBy(number)).isEqualTo(2);
    }

    @Test
    void aWithdrawnRequestEndsEverywhereAndFreesItsFields() {
        RequestNumber number = stories.submittedPhone("nga.pham", "0999123405");
        ProcessInstance process = stories.process(number);
        ProcessInstance decision = stories.decisionProcess(number);

        stories.withdrawOpenRequests("nga.pham");

        assertThat(decision).isEnded();
        assertThat(process)
                .hasPassed("withdrawalReceived", "correctionWithdrawn")
                .hasNotPassed("applyCorrection");
        Assertions.assertThat(stories.view("nga.pham", number).status()).isEqualTo(CorrectionStatus.WITHDRAWN);
        Assertions.assertThat(stories.submittedPhone("nga.pham", "0999123406")).isNotNull();
    }

    @Test
    void theRequestOfAVerifierGoesToTheOthersOfHerAgency() {
        RequestNumber number = stories.submittedPhone("lan.vu", "0999123407");
        assertThat(stories.task(number)).hasCandidateGroup("H24.01.verifier");
        assertThatThrownBy(() -> stories.decide("lan.vu", number, Outcome.APPROVE))
                .hasMessage("own-request");
        stories.decide("hoa.ngo", number, Outcome.APPROVE);
        stories.decide("minh.do", number, Outcome.APPROVE);
        Assertions.assertThat(stories.value("lan.vu", "phone").asText()).isEqualTo("0999123407");
    }

    @Test
    void theRequestOfTheDirectorGoesToTheCommittee() {
        RequestNumber number = stories.submittedPhone("minh.do", "0999123408");
        assertThat(stories.task(number)).hasCandidateGroup("H24.verifier");
        stories.decide("yen.ta", number, Outcome.APPROVE);
        assertThat(stories.task(number)).hasCandidateGroup("H24.approver");
        stories.decide("hai.tran", number, Outcome.APPROVE);
        Assertions.assertThat(stories.value("minh.do", "phone").asText()).isEqualTo("0999123408");
    }

    @Test
    void theRequestOfADirectorWithNobodyAtTheCommitteeGoesToTheMinistry() {
        RequestNumber number = stories.submittedPhone("an.phan", "0999123409");
        assertThat(stories.task(number)).hasCandidateGroup("G09.01.verifier");
        stories.decide("mai.dang", number, Outcome.APPROVE);
        assertThat(stories.task(number)).hasCandidateGroup("G09.01.approver");
        stories.decide("khanh.trinh", number, Outcome.APPROVE);
        Assertions.assertThat(stories.value("an.phan", "phone").asText()).isEqualTo("0999123409");
    }

    @Test
    void theOnlyVerifiersRequestIsVerifiedByOneApproverAndDecidedByAnother() {
        RequestNumber number = stories.submittedPhone("mai.dang", "0999123410");
        assertThat(stories.task(number)).hasCandidateGroup("G09.01.approver");
        stories.decide("linh.duong", number, Outcome.APPROVE);
        assertThatThrownBy(() -> stories.decide("linh.duong", number, Outcome.APPROVE))
                .hasMessage("not-independent");
        stories.decide("khanh.trinh", number, Outcome.APPROVE);
        Assertions.assertThat(stories.value("mai.dang", "phone").asText()).isEqualTo("0999123410");
    }

    @Test
    void withNobodyIndependentTheAdministratorIsToldAndTheRequestWaitsAsAnIncident() {
        RequestNumber number = stories.submittedPhone("son.cao", "0999123411");
        ProcessInstance decision = stories.decisionProcess(number);
        assertThat(decision).hasPassed("reportNobody");
        Assertions.assertThat(stories.view("son.cao", number).status()).isEqualTo(CorrectionStatus.SUBMITTED);

        Assertions.assertThat(mailsAbout(number, "no-independent-reviewer", "admin"))
                .isEqualTo(1);
        assertThat(decision).isWaitingAt("awaitPeople");
        Assertions.assertThat(incidentsAt(decision, "awaitPeople")).isEqualTo(1);
        Assertions.assertThat(wordsOfTheIncident(decision))
                .contains("Không còn người độc lập", "Thẩm tra", "Sở Nội vụ tỉnh Hưng Yên")
                .contains(number.text(), "Đề nghị bổ nhiệm thêm người thẩm tra", "không phải thử lại")
                .doesNotContain("son.cao", "Sơn");
        AwaitedAppointment awaited = stories.view("son.cao", number).awaitsAppointment();
        Assertions.assertThat(awaited.role()).isEqualTo(Role.VERIFIER);
        Assertions.assertThat(awaited.agency()).isEqualTo(new AgencyCode("H31.01"));
        Assertions.assertThat(awaited.stoppedAt())
                .isCloseTo(stories.view("son.cao", number).submittedAt(), within(5, ChronoUnit.SECONDS));
        context.getBean(WaitingCases.class).lookAgain();
        assertThat(decision).isWaitingAt("awaitPeople");

        appointed("H31.01", "VERIFIER", "an.phan", () -> {
            assertThat(decision).isWaitingAt("verifyRequest");
            Assertions.assertThat(incidentsAt(decision, "awaitPeople")).isZero();
            Assertions.assertThat(stories.view("son.cao", number).awaitsAppointment())
                    .isNull();
            stories.decide("an.phan", number, Outcome.APPROVE);
            assertThat(decision).isWaitingAt("awaitPeople");
            Assertions.assertThat(wordsOfTheIncident(decision))
                    .contains("Phê duyệt", "bổ nhiệm thêm người có thẩm quyền");
            Assertions.assertThat(
                            stories.view("son.cao", number).awaitsAppointment().role())
                    .isEqualTo(Role.APPROVER);
            appointed("H31.01", "APPROVER", "mai.dang", () -> {
                assertThat(decision).isWaitingAt("approveRequest");
                stories.decide("mai.dang", number, Outcome.APPROVE);
            });
        });
        Assertions.assertThat(stories.view("son.cao", number).awaitsAppointment())
                .isNull();
        Assertions.assertThat(stories.value("son.cao", "phone").asText()).isEqualTo("0999123411");
    }

    @Test
    void aDeadMailServerStopsNobodyAndTheMailsLeaveWhenItIsBack() {
        var sender = (JavaMailSenderImpl) context.getBean(JavaMailSender.class);
        int port = sender.getPort();
        sender.setPort(1);
        RequestNumber number;
        try {
            number = stories.submittedPhone("nga.pham", "0999123414");
            ProcessInstance process = stories.process(number);
            stories.decide("lan.vu", number, Outcome.APPROVE);
            stories.decide("minh.do", number, Outcome.APPROVE);
            stories.runJob(number, "makeDocument");
            assertThat(process).isEnded().hasPassed("notifyRequester");
            Assertions.assertThat(mailsAbout(number, "correction-acknowledged", "nga.pham"))
                    .isZero();
        } finally {
            sender.setPort(port);
        }
        clock.advance(Duration.ofHours(3));
        Assertions.assertThat(mailsAbout(number, "correction-acknowledged", "nga.pham"))
                .isEqualTo(1);
        // the acknowledgement tells until when an answer is due
        Assertions.assertThat(count(
                        "select count(*) from app.outbox where number = ? and kind = ? and due_date = ?",
                        number.text(),
                        "correction-acknowledged",
                        stories.view("nga.pham", number).dueDate()))
                .isEqualTo(1);
        Assertions.assertThat(mailsAbout(number, "correction-decided", "nga.pham"))
                .isEqualTo(1);
    }

    @Test
    void takingARequestBackRightAfterSubmittingItRunsIntoNobody() {
        RequestNumber number = stories.submittedPhone("nga.pham", "0999123415");
        Assertions.assertThat(context.getBean(ManagementService.class)
                        .createJobQuery()
                        .processInstanceId(stories.process(number).getId())
                        .count())
                .as("jobs that would change the same instance at the same moment")
                .isZero();
        stories.withdrawOpenRequests("nga.pham");
        Assertions.assertThat(stories.view("nga.pham", number).status()).isEqualTo(CorrectionStatus.WITHDRAWN);
    }

    @Test
    void aTokenMovedByHandToTheEffectFindsNoVerdictAndChangesNothing() {
        var before = stories.value("nga.pham", "phone");
        RequestNumber number = stories.submittedPhone("nga.pham", "0999123412");
        String process = stories.process(number).getId();
        assertThatThrownBy(() -> runtime.createProcessInstanceModification(process)
                        .startBeforeActivity("applyCorrection")
                        .execute())
                .hasStackTraceContaining("There is no verdict");
        Assertions.assertThat(stories.value("nga.pham", "phone")).isEqualTo(before);
    }

    @Test
    void whatTheEngineKeepsNamesNoPersonAndNoValue() {
        RequestNumber number = stories.submittedPhone("nga.pham", "0999123413");
        String process = stories.process(number).getId();
        List<Object> variables = runtime.createVariableInstanceQuery().processInstanceIdIn(process).list().stream()
                .map(VariableInstance::getValue)
                .toList();
        Assertions.assertThat(variables).hasSize(2).contains("H24.01");
        Assertions.assertThat(variables.toString()).doesNotContain("0999123413", "Nga", "nga.pham");
        Assertions.assertThat(stories.task(number).getName())
                .contains(number.text(), "H24.01")
                .doesNotContain("Nga");
    }

    private void appointed(String agency, String role, String account, Runnable work) {
        database.update(
                "insert into app.appointment (account, agency, role, valid_from) values (?, ?, ?, '2020-01-01')",
                account,
                agency,
                role);
        context.publishEvent(new AppointmentChanged(account));
        try {
            work.run();
        } finally {
            database.update(
                    "update app.appointment set valid_to = valid_from where account = ? and agency = ? and role = ?",
                    account,
                    agency,
                    role);
        }
    }

    private long incidentsAt(ProcessInstance process, String activity) {
        return runtime.createIncidentQuery()
                .processInstanceId(process.getId())
                .activityId(activity)
                .count();
    }

    private String wordsOfTheIncident(ProcessInstance process) {
        return runtime.createIncidentQuery()
                .processInstanceId(process.getId())
                .singleResult()
                .getIncidentMessage();
    }

    private WrittenDecision theDecision(RequestNumber number) {
        var all = context.getBean(WrittenDecisions.class).ofRequest(number.text());
        Assertions.assertThat(all).hasSize(1);
        return all.get(0);
    }

    private int changesBy(RequestNumber number) {
        return count("select count(*) from app.field_change where request = ?", number.text());
    }

    private int mailsAbout(RequestNumber number, String kind, String account) {
        Post.deliver(context);
        return count(
                "select count(*) from app.outbox where number = ? and kind = ? and account = ? and sent_at is not null",
                number.text(),
                kind,
                account);
    }

    private int count(String sql, Object... arguments) {
        Integer count = database.queryForObject(sql, Integer.class, arguments);
        return count == null ? 0 : count;
    }
}
