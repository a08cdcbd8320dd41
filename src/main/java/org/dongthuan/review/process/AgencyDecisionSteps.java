package org.dongthuan.review.process;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.dongthuan.calendar.ReminderTimes;
import org.dongthuan.platform.engine.ExpressionBean;
import org.dongthuan.platform.engine.TaskVisibility;
import org.dongthuan.review.Reminders;
import org.dongthuan.review.RequestNumber;
import org.dongthuan.review.ReviewJourney;
import org.dongthuan.review.Step;
import org.jspecify.annotations.Nullable;

/** The steps of {@code agency-decision.bpmn}. */
@ExpressionBean
public class AgencyDecisionSteps {

    private final ReviewJourney journey;
    private final Reminders reminders;
    private final ReminderTimes times;

    AgencyDecisionSteps(ReviewJourney journey, Reminders reminders, ReminderTimes times) {
        this.journey = journey;
        this.reminders = reminders;
        this.times = times;
    }

    /** The group of the verifiers, or null when nobody independent is left. */
    public @Nullable String findVerifiers(String number) {
        return journey.ask(new RequestNumber(number), Step.VERIFY).orElse(null);
    }

    public @Nullable String findApprovers(String number) {
        return journey.ask(new RequestNumber(number), Step.APPROVE).orElse(null);
    }

    public void reportNoVerifier(String number) {
        journey.reportNobodyIndependent(new RequestNumber(number), Step.VERIFY);
    }

    public void reportNoApprover(String number) {
        journey.reportNobodyIndependent(new RequestNumber(number), Step.APPROVE);
    }

    /** Fails, and so stays visible as an incident, until an appointment makes somebody available and it is retried. */
    public String awaitVerifiers(String number) {
        return await(number, Step.VERIFY);
    }

    public String awaitApprovers(String number) {
        return await(number, Step.APPROVE);
    }

    /** Asked when a task begins: when those who have it are to be reminded. */
    public Date reminderDate(String dueDate) {
        return Date.from(times.before(day(dueDate)).toInstant());
    }

    public void remindVerifiers(String number, String dueDate) {
        reminders.remind(new RequestNumber(number), Step.VERIFY, day(dueDate));
    }

    public void remindApprovers(String number, String dueDate) {
        reminders.remind(new RequestNumber(number), Step.APPROVE, day(dueDate));
    }

    /** Heard when a task is created: names it, and keeps requester, subject and earlier reviewers away from it. */
    public void begin(DelegateTask task) {
        Step step = Step.ofTask(task.getTaskDefinitionKey()).orElseThrow();
        RequestNumber number = new RequestNumber(task.getExecution().getProcessBusinessKey());
        task.setName(task.getName() + " " + number.request() + " - " + journey.agencyAt(number, step));
        for (String account : journey.begin(number, step)) task.addUserIdentityLink(account, TaskVisibility.EXCLUDED);
    }

    /** The variable holds the end of the last day, in Vietnam's time. */
    private static LocalDate day(String dueDate) {
        return OffsetDateTime.parse(dueDate).toLocalDate();
    }

    private String await(String number, Step step) {
        return journey.ask(new RequestNumber(number), step)
                .orElseThrow(() -> new IllegalStateException(
                        "Nobody independent holds the role for " + step.task() + " of " + number));
    }
}
