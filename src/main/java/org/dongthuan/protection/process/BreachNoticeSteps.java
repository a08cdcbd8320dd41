package org.dongthuan.protection.process;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.dongthuan.calendar.ReminderTimes;
import org.dongthuan.calendar.TermEnd;
import org.dongthuan.platform.engine.ExpressionBean;
import org.dongthuan.platform.engine.TaskVisibility;
import org.dongthuan.protection.BreachJourney;
import org.dongthuan.review.RequestNumber;
import org.jspecify.annotations.Nullable;

/** The steps of {@code breach-notice.bpmn}. */
@ExpressionBean
public class BreachNoticeSteps {

    private final BreachJourney journey;
    private final ReminderTimes times;
    private final Clock clock;

    BreachNoticeSteps(BreachJourney journey, ReminderTimes times, Clock clock) {
        this.journey = journey;
        this.times = times;
        this.clock = clock;
    }

    /** The minute until which the authority must know, or null when no officer is there. */
    public @Nullable String findOfficer(String number) {
        return journey.findOfficer(new RequestNumber(number))
                .map(due -> due.atZoneSameInstant(clock.getZone()).format(DateTimeFormatter.ISO_OFFSET_DATE_TIME))
                .orElse(null);
    }

    /** Heard when a task is created: the engine's variables name nobody. */
    public void begin(DelegateTask task) {
        var number = new RequestNumber(task.getExecution().getProcessBusinessKey());
        task.setName(task.getName() + " " + number);
        task.addCandidateGroup(journey.group(number));
        for (String account : journey.excluded(number)) task.addUserIdentityLink(account, TaskVisibility.EXCLUDED);
    }

    public Date firstWarning(DelegateExecution execution) {
        return date(journey.firstWarning(number(execution)));
    }

    public Date lastWarning(DelegateExecution execution) {
        return date(journey.lastWarning(number(execution)));
    }

    public Date noticeDue(DelegateExecution execution) {
        return date(journey.noticeDue(number(execution)));
    }

    public void remindOfNotice(String number) {
        journey.remindOfNotice(new RequestNumber(number));
    }

    public void remindOfLastHours(String number) {
        journey.remindOfLastHours(new RequestNumber(number));
    }

    public void remindLeaders(String number) {
        journey.remindLeaders(new RequestNumber(number));
    }

    public void tellPersons(String number) {
        journey.tellPersons(new RequestNumber(number));
    }

    /** The end of the last day for the measures. */
    public String planMeasures(String number) {
        return TermEnd.text(journey.planMeasures(new RequestNumber(number)), clock.getZone());
    }

    public Date closingReminder(String dueDate) {
        return times.beforeEnd(dueDate);
    }

    /** The first moment after the last day. */
    public Date closingOver(String dueDate) {
        return TermEnd.over(dueDate, clock.getZone());
    }

    public void remindToClose(String number) {
        journey.remindToClose(new RequestNumber(number));
    }

    public void remindLeadersToClose(String number) {
        journey.remindLeadersToClose(new RequestNumber(number));
    }

    public void tellReporter(String number) {
        journey.tellReporter(new RequestNumber(number));
    }

    /** Heard when the waiting begins: administrators are told, and Cockpit shows an incident, in words, until it ends. */
    public void waitingBegins(DelegateExecution execution) {
        RequestNumber number = number(execution);
        journey.reportNobody(number);
        execution.createIncident(BreachNoticeModel.NOBODY_LEFT, number.text(), journey.nobodyLeft(number));
    }

    private static RequestNumber number(DelegateExecution execution) {
        return new RequestNumber(execution.getProcessBusinessKey());
    }

    private static Date date(OffsetDateTime moment) {
        return Date.from(moment.toInstant());
    }
}
