package org.dongthuan.protection.process;

import java.time.Clock;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.dongthuan.calendar.ReminderTimes;
import org.dongthuan.calendar.TermEnd;
import org.dongthuan.platform.engine.ExpressionBean;
import org.dongthuan.platform.engine.TaskVisibility;
import org.dongthuan.protection.RestrictionJourney;
import org.dongthuan.review.AnsweringApprovers;
import org.dongthuan.review.RequestNumber;
import org.jspecify.annotations.Nullable;

/** The steps of {@code processing-restriction.bpmn}. */
@ExpressionBean
public class ProcessingRestrictionSteps {

    private final RestrictionJourney journey;
    private final ReminderTimes times;
    private final Clock clock;

    ProcessingRestrictionSteps(RestrictionJourney journey, ReminderTimes times, Clock clock) {
        this.journey = journey;
        this.times = times;
        this.clock = clock;
    }

    /** The end of the last day for whoever is to decide, or null when nobody independent is there. */
    public @Nullable String findDecider(String number) {
        return journey.findDecider(new RequestNumber(number))
                .map(day -> TermEnd.text(day, clock.getZone()))
                .orElse(null);
    }

    /** Heard when the task is created: the engine's variables name nobody. */
    public void begin(DelegateTask task) {
        var number = new RequestNumber(task.getExecution().getProcessBusinessKey());
        task.setName(task.getName() + " " + number);
        task.addCandidateGroup(AnsweringApprovers.group(journey.agency(number)));
        for (String account : journey.excluded(number)) task.addUserIdentityLink(account, TaskVisibility.EXCLUDED);
    }

    /** Asked when a task begins. */
    public Date reminderDate(String dueDate) {
        return times.beforeEnd(dueDate);
    }

    /** The first moment after the last day. */
    public Date overdueDate(String dueDate) {
        return TermEnd.over(dueDate, clock.getZone());
    }

    public void remindDecider(String number) {
        journey.remindDecider(new RequestNumber(number));
    }

    public void escalateRestriction(String number) {
        journey.escalateRestriction(new RequestNumber(number));
    }

    public void tellRequester(String number) {
        journey.tellRequester(new RequestNumber(number));
    }

    /** Heard when the waiting begins: administrators are told, and Cockpit shows an incident, in words, until it ends. */
    public void waitingBegins(DelegateExecution execution) {
        var number = new RequestNumber(execution.getProcessBusinessKey());
        journey.reportNobody(number);
        execution.createIncident(ProcessingRestrictionModel.NOBODY_LEFT, number.text(), journey.nobodyLeft(number));
    }
}
