package org.dongthuan.correction;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.dongthuan.ApplicationTest;
import org.dongthuan.TestClock;
import org.dongthuan.calendar.CalendarDesk;
import org.dongthuan.calendar.DayKind;
import org.dongthuan.calendar.StateDay;
import org.dongthuan.calendar.TermEnd;
import org.dongthuan.calendar.WorkingDays;
import org.dongthuan.evidence.EvidenceDesk;
import org.dongthuan.identity.AppointmentChanged;
import org.dongthuan.notification.Post;
import org.dongthuan.platform.Refusal;
import org.dongthuan.review.DecisionBody;
import org.dongthuan.review.Outcome;
import org.dongthuan.review.RequestNumber;
import org.dongthuan.review.ReviewFixtures;
import org.dongthuan.review.StoryLine;
import org.dongthuan.review.TaskDesk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** Every path of {@code document-supply}, and what it does to the requests around it. */
@ApplicationTest
class ReturnForPapersTests {

    private static final String MISSING = "Bản sao giấy khai sinh";

    @Autowired
    ApplicationContext context;

    @Autowired
    ProcessEngine engine;

    @Autowired
    RuntimeService runtime;

    @Autowired
    JdbcTemplate database;

    @Autowired
    WorkingDays workingDays;

    @Autowired
    TestClock.Movable clock;

    CorrectionFixtures stories;
    ReviewFixtures people;

    @BeforeEach
    void prepare() {
        BpmnAwareTests.init(engine);
        stories = new CorrectionFixtures(context);
        people = new ReviewFixtures(context);
    }

    @AfterEach
    void clear() {
        stories.withdrawOpenRequests("nga.pham", "tuan.bui", "lan.vu");
        clock.reset();
        people.clear();
    }

    @Test
    void whatIsMissingIsAskedForSuppliedAndTheSameVerifierHasItAgain() {
        RequestNumber number = stories.submittedPhone("nga.pham", "0999123701");
        ProcessInstance decision = stories.decisionProcess(number);

        var completed = stories.giveBack("lan.vu", number, "Số chưa rõ", MISSING, "Xác nhận của cơ quan");

        Assertions.assertThat(completed.status()).isEqualTo("RETURNED");
        assertThat(decision).isWaitingAt("askRequester");
        ProcessInstance supply = stories.supplyProcess(number);
        assertThat(supply).isWaitingAt("supplyDocuments");
        CorrectionView view = stories.view("nga.pham", number);
        Assertions.assertThat(view.status()).isEqualTo(CorrectionStatus.RETURNED);
        Assertions.assertThat(view.withAgency()).isNull();
        Assertions.assertThat(view.waiting().missing()).containsExactly(MISSING, "Xác nhận của cơ quan");
        Assertions.assertThat(view.waiting().supplyBy()).isEqualTo(workingDays.after(LocalDate.now(clock), 10));
        Assertions.assertThat(mailed(number, "correction-returned")).containsExactly("nga.pham");

        UUID paper = stories.evidence("nga.pham");
        stories.supply("nga.pham", number, "Gửi kèm bản sao", paper);

        assertThat(supply).isEnded().hasPassed("documentsSupplied").hasNotPassed("lapseRequest");
        assertThat(decision).isWaitingAt("verifyRequest");
        assertThat(stories.task(number)).isAssignedTo("lan.vu");
        Assertions.assertThat(mailed(number, "review-supplied")).containsExactly("lan.vu");
        Assertions.assertThat(events(number, "lan.vu")).containsExactly("SUBMITTED", "RETURNED", "SUPPLIED");
        Assertions.assertThat(stories.view("lan.vu", number).supplied())
                .singleElement()
                .satisfies(one -> {
                    Assertions.assertThat(one.text()).isEqualTo("Gửi kèm bản sao");
                    Assertions.assertThat(one.documents()).extracting("id").containsExactly(paper);
                });
        Assertions.assertThat(context.getBean(EvidenceDesk.class).open(stories.actor("lan.vu"), paper))
                .isNotNull();
        for (String stranger : List.of("son.cao", "tuan.bui", "admin"))
            assertThatThrownBy(() -> context.getBean(EvidenceDesk.class).open(stories.actor(stranger), paper))
                    .hasMessage("evidence-unknown");
        stories.decide("lan.vu", number, Outcome.APPROVE);
        stories.decide("minh.do", number, Outcome.APPROVE);
        Assertions.assertThat(stories.value("nga.pham", "phone").asText()).isEqualTo("0999123701");
    }

    @Test
    void theApproverAsksTooAndTheVerifierLooksAgain() {
        RequestNumber number = stories.submittedPhone("nga.pham", "0999123702");
        stories.decide("hoa.ngo", number, Outcome.APPROVE);
        stories.giveBack("minh.do", number, "Cần bản gốc", MISSING);
        Assertions.assertThat(stories.view("nga.pham", number).status()).isEqualTo(CorrectionStatus.RETURNED);
        Assertions.assertThat(stories.view("nga.pham", number).decision()).isNull();

        stories.supply("nga.pham", number, "Đã gửi bản gốc");

        assertThat(stories.task(number)).isAssignedTo("hoa.ngo");
        stories.decide("hoa.ngo", number, Outcome.APPROVE);
        Assertions.assertThat(stories.decide("minh.do", number, Outcome.APPROVE).status())
                .isEqualTo("APPROVED");
    }

    @Test
    void whenTheVerifierHasLeftTheGroupHasItAgain() {
        people.appoint("quang.le", "VERIFIER", "H24.01");
        RequestNumber number = stories.submittedPhone("nga.pham", "0999123703");
        stories.giveBack("quang.le", number, "Chưa rõ", MISSING);
        people.clear();
        context.publishEvent(new AppointmentChanged("quang.le"));

        stories.supply("nga.pham", number, "Đã rõ");

        assertThat(stories.task(number)).isNotAssigned().hasCandidateGroup("H24.01.verifier");
        Assertions.assertThat(mailed(number, "review-supplied")).containsExactly("hoa.ngo", "lan.vu");
    }

    @Test
    void theClockStandsStillAndAsManyDaysAreLeftAfterwards() {
        RequestNumber number = stories.submittedPhone("nga.pham", "0999123704");
        LocalDate before = stories.view("nga.pham", number).dueDate();
        ProcessInstance decision = stories.decisionProcess(number);
        ProcessInstance request = stories.process(number);
        stories.giveBack("lan.vu", number, "Chưa rõ", MISSING);
        long left = stories.view("nga.pham", number).waiting().daysLeft();
        Assertions.assertThat(left).isEqualTo(LocalDate.now(clock).until(before).getDays());

        clock.advance(Duration.ofDays(3));
        Assertions.assertThat(stories.view("nga.pham", number).waiting().daysLeft())
                .isEqualTo(left);
        Assertions.assertThat(stories.view("nga.pham", number).dueDate()).isEqualTo(before);
        CorrectionSummary supplied = stories.supply("nga.pham", number, "Đã rõ");

        LocalDate after = workingDays.onOrAfter(before.plusDays(3));
        Assertions.assertThat(supplied.dueDate()).isEqualTo(after);
        Assertions.assertThat(supplied.status()).isEqualTo(CorrectionStatus.IN_VERIFICATION);
        Assertions.assertThat(stories.task(number).getDueDate().toInstant())
                .isEqualTo(TermEnd.of(after, clock.getZone()).toInstant());
        String end = TermEnd.text(after, clock.getZone());
        Assertions.assertThat(runtime.getVariable(decision.getId(), "dueDate")).isEqualTo(end);
        Assertions.assertThat(runtime.getVariable(request.getId(), "dueDate")).isEqualTo(end);
        Assertions.assertThat(database.queryForList(
                        "select due from app.review_step where number = ? and closed is null",
                        LocalDate.class,
                        number.text()))
                .containsExactly(after);
        Assertions.assertThat(stories.view("nga.pham", number).pausedDays()).isEqualTo(3);
    }

    @Test
    void itIsReturnedThreeTimesAndNotAFourthTime() {
        RequestNumber number = stories.submittedPhone("nga.pham", "0999123705");
        for (int time = 1; time <= 3; time++) {
            stories.giveBack("lan.vu", number, "Lần " + time, MISSING);
            stories.supply("nga.pham", number, "Bổ sung lần " + time);
        }
        assertThatThrownBy(() -> stories.giveBack("lan.vu", number, "Lần 4", MISSING))
                .isInstanceOfSatisfying(
                        Refusal.RuleViolated.class,
                        refusal -> Assertions.assertThat(refusal.violations())
                                .extracting(Refusal.Violation::textKey)
                                .containsExactly("decision.return-spent"));
        Assertions.assertThat(stories.decide("lan.vu", number, Outcome.REFUSE).status())
                .isEqualTo("IN_APPROVAL");
    }

    @Test
    void whoSuppliesNothingIsRemindedAndThenTheRequestLapses() {
        var before = stories.value("nga.pham", "phone");
        RequestNumber number = stories.submittedPhone("nga.pham", "0999123706");
        ProcessInstance decision = stories.decisionProcess(number);
        ProcessInstance request = stories.process(number);
        stories.giveBack("lan.vu", number, "Chưa rõ", MISSING);
        ProcessInstance supply = stories.supplyProcess(number);
        stories.runJob(number, "reminderDue");
        assertThat(supply).hasPassed("requesterReminded").isWaitingAt("supplyDocuments");
        Assertions.assertThat(mailed(number, "correction-supply-reminder")).containsExactly("nga.pham");

        stories.runJob(number, "supplyOverdue");

        assertThat(supply).isEnded().hasPassed("lapseRequest", "supplyLapsed");
        assertThat(decision).isEnded().hasPassed("requestLapsed");
        assertThat(request).isEnded().hasPassed("correctionLapsed").hasNotPassed("applyCorrection", "recordRefusal");
        CorrectionView view = stories.view("nga.pham", number);
        Assertions.assertThat(view.status()).isEqualTo(CorrectionStatus.LAPSED);
        Assertions.assertThat(view.waiting()).isNull();
        Assertions.assertThat(events(number, "nga.pham")).endsWith("RETURNED", "LAPSED");
        Assertions.assertThat(mailed(number, "correction-lapsed")).containsExactly("nga.pham");
        Assertions.assertThat(stories.value("nga.pham", "phone")).isEqualTo(before);
        Assertions.assertThat(stories.submittedPhone("nga.pham", "0999123707")).isNotNull();
        assertThatThrownBy(() -> stories.supply("nga.pham", number, "Muộn")).hasMessage("not-returned");
    }

    @Test
    void aReturnedRequestCanBeTakenBack() {
        RequestNumber number = stories.submittedPhone("nga.pham", "0999123708");
        ProcessInstance request = stories.process(number);
        stories.giveBack("lan.vu", number, "Chưa rõ", MISSING);
        ProcessInstance supply = stories.supplyProcess(number);

        stories.withdrawOpenRequests("nga.pham");

        assertThat(supply).isEnded();
        assertThat(request).isEnded().hasPassed("correctionWithdrawn");
        Assertions.assertThat(stories.view("nga.pham", number).status()).isEqualTo(CorrectionStatus.WITHDRAWN);
        Assertions.assertThat(events(number, "nga.pham")).containsExactly("SUBMITTED", "RETURNED", "WITHDRAWN");
        Assertions.assertThat(context.getBean(ManagementService.class)
                        .createJobQuery()
                        .processInstanceId(supply.getId())
                        .count())
                .isZero();
    }

    @Test
    void onlyTheRequesterAnswersAndOnlyWithPapersOfHisOwn() {
        RequestNumber number = stories.submittedPhone("nga.pham", "0999123709");
        assertThatThrownBy(() -> stories.supply("nga.pham", number, "Chưa ai hỏi"))
                .hasMessage("not-returned");
        stories.giveBack("lan.vu", number, "Chưa rõ", MISSING);
        UUID others = stories.evidence("tuan.bui");

        assertThatThrownBy(() -> stories.supply("lan.vu", number, "x")).hasMessage("not-permitted");
        assertThatThrownBy(() -> stories.supply("minh.do", number, "x")).hasMessage("request-unknown");
        assertThatThrownBy(() -> stories.supply("tuan.bui", number, "x")).hasMessage("request-unknown");
        assertThatThrownBy(() -> stories.supply("nga.pham", number, "x", others))
                .hasMessage("supply-invalid");
        assertThatThrownBy(() -> stories.supply("nga.pham", number, " ")).hasMessage("supply-invalid");
        String task = stories.task(number).getId();
        TaskDesk desk = context.getBean(TaskDesk.class);
        assertThatThrownBy(() -> desk.claim(stories.actor("lan.vu"), task)).hasMessage("not-permitted");
        assertThatThrownBy(() -> desk.claim(stories.actor("tuan.bui"), task)).hasMessage("task-unknown");
        Assertions.assertThat(stories.view("lan.vu", number).waiting().missing())
                .containsExactly(MISSING);
    }

    @Test
    void aDayOffThatIsStatedLaterGivesTheRequesterTheNextWorkingDay() {
        RequestNumber number = stories.submittedPhone("nga.pham", "0999123710");
        stories.giveBack("lan.vu", number, "Chưa rõ", MISSING);
        LocalDate last = stories.view("nga.pham", number).waiting().supplyBy();
        LocalDate later = workingDays.after(last, 1);
        CalendarDesk calendar = context.getBean(CalendarDesk.class);
        calendar.state(
                stories.actor("admin"),
                new StateDay(last, DayKind.SWAPPED_OFF, "Nghỉ hoán đổi", "Day off by exchange", "Thông báo thử"));
        try {
            Assertions.assertThat(stories.view("nga.pham", number).waiting().supplyBy())
                    .isEqualTo(later);
            Assertions.assertThat(stories.task(number).getDueDate().toInstant())
                    .isEqualTo(TermEnd.of(later, clock.getZone()).toInstant());
            Assertions.assertThat(context.getBean(ManagementService.class)
                            .createJobQuery()
                            .processInstanceId(stories.supplyProcess(number).getId())
                            .activityId("supplyOverdue")
                            .singleResult()
                            .getDuedate()
                            .toInstant())
                    .isEqualTo(later.plusDays(1).atStartOfDay(clock.getZone()).toInstant());
        } finally {
            calendar.remove(stories.actor("admin"), last);
        }
    }

    @Test
    void theWordsOfAReturnAreLockedAndTheEngineKnowsNothingOfThem() {
        RequestNumber number = stories.submittedPhone("nga.pham", "0999123711");
        stories.giveBack("lan.vu", number, "Lý do canh chừng", "Giấy canh chừng");
        String supply = stories.supplyProcess(number).getId();
        Assertions.assertThat(runtime.getVariables(supply).toString()).doesNotContain("canh chừng", "nga.pham");
        stories.supply("nga.pham", number, "Lời canh chừng");
        Map<String, Object> row = database.queryForMap(
                "select encode(asked, 'escape') as asked, encode(answer, 'escape') as answer"
                        + " from app.review_return where number = ?",
                number.text());
        Assertions.assertThat(row.toString()).doesNotContain("canh ch");
        Assertions.assertThat(database.queryForObject(
                        "select count(*) from app.review_step where number = ? and reason is not null",
                        Long.class,
                        number.text()))
                .isZero();
    }

    @Test
    void aReturnOfOneItemIsRefused() {
        RequestNumber number = stories.submittedPhone("nga.pham", "0999123712");
        UUID item = stories.view("nga.pham", number).items().get(0).itemId();
        var word = new DecisionBody.ItemDecision(item, Outcome.RETURN, "Chưa rõ", null);
        assertThatThrownBy(() -> stories.decide("lan.vu", number, new DecisionBody(null, null, null, List.of(word))))
                .isInstanceOfSatisfying(
                        Refusal.RuleViolated.class,
                        refusal -> Assertions.assertThat(refusal.violations())
                                .extracting(Refusal.Violation::textKey)
                                .containsExactly("decision.return-whole"));
    }

    private List<String> events(RequestNumber number, String reader) {
        return stories.view(reader, number).story().stream()
                .map(StoryLine::event)
                .toList();
    }

    private List<String> mailed(RequestNumber number, String kind) {
        Post.deliver(context);
        return database.queryForList(
                "select account from app.outbox where number = ? and kind = ? and sent_at is not null order by account",
                String.class,
                number.text(),
                kind);
    }
}
