package org.dongthuan.correction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.dongthuan.ApplicationTest;
import org.dongthuan.TestClient;
import org.dongthuan.calendar.CalendarDesk;
import org.dongthuan.calendar.DayKind;
import org.dongthuan.calendar.StateDay;
import org.dongthuan.calendar.TermEnd;
import org.dongthuan.calendar.WorkingDays;
import org.dongthuan.consent.Consent;
import org.dongthuan.consent.ConsentFixtures;
import org.dongthuan.review.Outcome;
import org.dongthuan.review.RequestNumber;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** An administrator says that a day is free on which open terms end. */
@ApplicationTest
class DayOffStatedLaterTests {

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @Autowired
    CalendarDesk calendar;

    @Autowired
    WorkingDays workingDays;

    @Autowired
    JdbcTemplate database;

    @Autowired
    Clock clock;

    CorrectionFixtures stories;
    RequestNumber number;
    LocalDate before;

    @BeforeEach
    void submit() {
        stories = new CorrectionFixtures(context);
        number = stories.submittedPhone("nga.pham", "0999123601");
        before = stories.view("nga.pham", number).dueDate();
    }

    @AfterEach
    void clear() {
        stories.withdrawOpenRequests("nga.pham");
        new ConsentFixtures(context).cancelOpen();
        if (!workingDays.isWorkingDay(before)) calendar.remove(stories.actor("admin"), before);
    }

    @Test
    void theRequestTheTaskAndTheNextTaskEndOnTheNextWorkingDay() {
        LocalDate later = workingDays.after(before, 1);
        state(before);

        assertThat(stories.view("nga.pham", number).dueDate()).isEqualTo(later);
        assertThat(stories.task(number).getDueDate()).isEqualTo(end(later));
        assertThat(due(number)).containsExactly(later);
        String page = TestClient.signedIn(port, "nga.pham")
                .get("/corrections/" + number)
                .body();
        assertThat(page).contains("10 ngày, tính từ ngày", "là ngày nghỉ nên hạn là ngày làm việc tiếp theo");

        stories.decide("lan.vu", number, Outcome.APPROVE);
        assertThat(stories.task(number).getTaskDefinitionKey()).isEqualTo("approveRequest");
        assertThat(stories.task(number).getDueDate()).isEqualTo(end(later));
    }

    @Test
    void aTermThatEndsOnAnotherDayStays() {
        LocalDate other = workingDays.before(before, 1);
        state(other);
        try {
            assertThat(stories.view("nga.pham", number).dueDate()).isEqualTo(before);
            assertThat(stories.task(number).getDueDate()).isEqualTo(end(before));
        } finally {
            calendar.remove(stories.actor("admin"), other);
        }
    }

    @Test
    void takingTheDayOutAgainShortensNoTerm() {
        LocalDate later = workingDays.after(before, 1);
        state(before);
        calendar.remove(stories.actor("admin"), before);
        assertThat(stories.view("nga.pham", number).dueDate()).isEqualTo(later);
    }

    @Test
    void whoWouldBeRemindedOnTheFreeDayIsRemindedOnTheNextWorkingDay() {
        ProcessInstance decision = stories.decisionProcess(number);
        LocalDate reminder = day(timer(decision, "reminderDue"));
        LocalDate later = workingDays.after(reminder, 1);
        state(reminder);
        try {
            assertThat(day(timer(decision, "reminderDue"))).isEqualTo(later);
        } finally {
            calendar.remove(stories.actor("admin"), reminder);
        }
    }

    @Test
    void aQuestionLapsesAfterTheNextWorkingDay() {
        var consents = new ConsentFixtures(context);
        Consent asked = consents.asked("nga.pham");
        ProcessInstance question = consents.process(asked);
        LocalDate last = asked.answerBy();
        LocalDate later = workingDays.after(last, 1);
        state(last);
        try {
            assertThat(consents.get(asked).answerBy()).isEqualTo(later);
            assertThat(timer(question, "answerOverdue"))
                    .isEqualTo(later.plusDays(1).atStartOfDay(clock.getZone()).toInstant());
            assertThat(context.getBean(RuntimeService.class).getVariable(question.getId(), "dueDate"))
                    .isEqualTo(TermEnd.text(later, clock.getZone()));
        } finally {
            calendar.remove(stories.actor("admin"), last);
        }
    }

    private void state(LocalDate day) {
        calendar.state(
                stories.actor("admin"),
                new StateDay(day, DayKind.SWAPPED_OFF, "Nghỉ hoán đổi", "Day off by exchange", "Thông báo thử"));
    }

    private Date end(LocalDate day) {
        return Date.from(TermEnd.of(day, clock.getZone()).toInstant());
    }

    private LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, clock.getZone());
    }

    private Instant timer(ProcessInstance process, String activity) {
        return context.getBean(ManagementService.class)
                .createJobQuery()
                .processInstanceId(process.getId())
                .activityId(activity)
                .singleResult()
                .getDuedate()
                .toInstant();
    }

    private List<LocalDate> due(RequestNumber request) {
        return database.queryForList(
                "select due from app.review_step where number = ? and closed is null", LocalDate.class, request.text());
    }
}
