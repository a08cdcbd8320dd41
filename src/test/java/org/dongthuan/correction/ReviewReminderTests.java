package org.dongthuan.correction;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.dongthuan.ApplicationTest;
import org.dongthuan.TestClock;
import org.dongthuan.calendar.ReminderTimes;
import org.dongthuan.identity.Actor;
import org.dongthuan.notification.Mailbox;
import org.dongthuan.notification.Post;
import org.dongthuan.review.Outcome;
import org.dongthuan.review.RequestNumber;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** The reminders of {@code agency-decision}, by a clock that is moved for the application and the engine alike. */
@ApplicationTest
class ReviewReminderTests {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    @Autowired
    ApplicationContext context;

    @Autowired
    ProcessEngine engine;

    @Autowired
    ManagementService management;

    @Autowired
    TestClock.Movable clock;

    @Autowired
    ReminderTimes times;

    @Autowired
    JdbcTemplate database;

    CorrectionFixtures stories;

    @BeforeEach
    void prepare() {
        BpmnAwareTests.init(engine);
        stories = new CorrectionFixtures(context);
    }

    @AfterEach
    void clear() {
        clock.reset();
        ClockUtil.reset();
        stories.withdrawOpenRequests("nga.pham", "lan.vu");
    }

    @Test
    void whoeverMayVerifyIsRemindedInTimeAndKeepsTheTask() {
        RequestNumber number = stories.submittedPhone("nga.pham", "0999123501");
        ProcessInstance decision = stories.decisionProcess(number);
        Assertions.assertThat(due(decision, "reminderDue")).isFalse();

        moveToTheReminderOf(number);
        Assertions.assertThat(due(decision, "reminderDue")).isTrue();
        stories.runJob(number, "reminderDue");

        assertThat(decision).hasPassed("peopleReminded").isWaitingAt("verifyRequest");
        Assertions.assertThat(remindedOf(number)).containsExactly("hoa.ngo", "lan.vu");
        stories.decide("lan.vu", number, Outcome.APPROVE);
        stories.decide("minh.do", number, Outcome.APPROVE);
        assertThat(decision).isEnded();
    }

    @Test
    void whoeverMayDecideIsRemindedInTime() {
        RequestNumber number = stories.submittedPhone("nga.pham", "0999123502");
        ProcessInstance decision = stories.decisionProcess(number);
        stories.decide("lan.vu", number, Outcome.APPROVE);
        Assertions.assertThat(due(decision, "reminderDue")).isFalse();

        moveToTheReminderOf(number);
        Assertions.assertThat(due(decision, "reminderDue")).isTrue();
        stories.runJob(number, "reminderDue");

        assertThat(decision).hasPassed("peopleReminded").isWaitingAt("approveRequest");
        Assertions.assertThat(remindedOf(number)).containsExactly("minh.do");
    }

    @Test
    void whoMustStayOutIsNotReminded() {
        RequestNumber number = stories.submittedPhone("lan.vu", "0999123503");
        moveToTheReminderOf(number);
        stories.runJob(number, "reminderDue");
        Assertions.assertThat(remindedOf(number)).containsExactly("hoa.ngo");
    }

    @Test
    void theMailNamesTheRequestAndTheDayAndNobody() {
        RequestNumber number = stories.submittedPhone("nga.pham", "0999123504");
        LocalDate dueDate = stories.view("nga.pham", number).dueDate();
        moveToTheReminderOf(number);
        stories.runJob(number, "reminderDue");
        Post.deliver(context);
        Actor lan = stories.actor("lan.vu");
        Assertions.assertThat(context.getBean(Mailbox.class).of(lan))
                .filteredOn(mail -> mail.subject().startsWith(number.text()))
                .singleElement()
                .satisfies(mail -> {
                    Assertions.assertThat(mail.subject())
                            .isEqualTo(number.text() + ": Công việc sắp hết hạn / A task is due soon");
                    Assertions.assertThat(mail.text())
                            .contains(number.text(), DAY.format(dueDate), "/tasks")
                            .doesNotContain("Nga", "nga.pham", "Lan", "0999123504");
                });
    }

    @Test
    void whoHasDoneTheWorkInTimeIsNotReminded() {
        RequestNumber number = stories.submittedPhone("nga.pham", "0999123506");
        stories.decide("lan.vu", number, Outcome.APPROVE);
        moveToTheReminderOf(number);
        stories.runJob(number, "reminderDue");
        Assertions.assertThat(remindedOf(number)).containsExactly("minh.do");
    }

    @Test
    void aWithdrawnRequestRemindsNobody() {
        RequestNumber number = stories.submittedPhone("nga.pham", "0999123507");
        ProcessInstance decision = stories.decisionProcess(number);
        stories.withdrawOpenRequests("nga.pham");
        Assertions.assertThat(management
                        .createJobQuery()
                        .processInstanceId(decision.getId())
                        .count())
                .isZero();
    }

    /** To where the engine's timer stands: the first moment at which its job would be taken. */
    private void moveToTheReminderOf(RequestNumber number) {
        ZonedDateTime moment =
                times.before(stories.view(requesterOf(number), number).dueDate());
        clock.advance(Duration.between(clock.instant(), moment.toInstant()).plusMinutes(1));
        ClockUtil.setCurrentTime(Date.from(clock.instant()));
    }

    private String requesterOf(RequestNumber number) {
        return String.valueOf(database.queryForObject(
                "select requester from app.review_case where number = ?", String.class, number.text()));
    }

    private boolean due(ProcessInstance process, String timer) {
        return management
                        .createJobQuery()
                        .processInstanceId(process.getId())
                        .activityId(timer)
                        .timers()
                        .executable()
                        .count()
                == 1;
    }

    private List<String> remindedOf(RequestNumber number) {
        Post.deliver(context);
        return database.queryForList(
                "select account from app.outbox where number = ? and kind = 'review-reminder' and sent_at is not null order by account",
                String.class,
                number.text());
    }
}
