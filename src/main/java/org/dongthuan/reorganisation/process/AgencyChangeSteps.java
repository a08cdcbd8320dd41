package org.dongthuan.reorganisation.process;

import java.time.Clock;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.dongthuan.calendar.ReminderTimes;
import org.dongthuan.calendar.TermEnd;
import org.dongthuan.platform.engine.ExpressionBean;
import org.dongthuan.platform.engine.TaskVisibility;
import org.dongthuan.reorganisation.AgencyChangeJourney;
import org.dongthuan.review.RequestNumber;
import org.jspecify.annotations.Nullable;

/** The steps of {@code agency-change.bpmn}. */
@ExpressionBean
public class AgencyChangeSteps {

    private final AgencyChangeJourney journey;
    private final EngineAgencyChangeWorkflow workflow;
    private final ReminderTimes times;
    private final Clock clock;

    AgencyChangeSteps(
            AgencyChangeJourney journey, EngineAgencyChangeWorkflow workflow, ReminderTimes times, Clock clock) {
        this.journey = journey;
        this.workflow = workflow;
        this.times = times;
        this.clock = clock;
    }

    /** The end of the last day for whoever is to confirm it, or null when nobody independent is there. */
    public @Nullable String findConfirmer(String number) {
        return journey.findConfirmer(new RequestNumber(number))
                .map(day -> TermEnd.text(day, clock.getZone()))
                .orElse(null);
    }

    /** Heard when the task is created: the engine's variables name nobody. */
    public void begin(DelegateTask task) {
        var number = new RequestNumber(task.getExecution().getProcessBusinessKey());
        task.setName(task.getName() + " " + number);
        task.addCandidateGroup(journey.group(number));
        for (String account : journey.excluded(number)) task.addUserIdentityLink(account, TaskVisibility.EXCLUDED);
    }

    /** Asked when a task begins. */
    public Date reminderDate(String dueDate) {
        return Date.from(times.before(TermEnd.day(dueDate)).toInstant());
    }

    /** The first moment after the last day. */
    public Date overdueDate(String dueDate) {
        return Date.from(
                TermEnd.day(dueDate).plusDays(1).atStartOfDay(clock.getZone()).toInstant());
    }

    public void remindConfirmer(String number) {
        journey.remind(new RequestNumber(number));
    }

    public void lapse(String number) {
        journey.lapse(new RequestNumber(number));
    }

    public void enterChange(String number) {
        var change = new RequestNumber(number);
        workflow.startHandover(change, journey.enter(change));
    }

    /** Heard when the waiting begins: administrators are told, and Cockpit shows an incident, in words, until it ends. */
    public void waitingBegins(DelegateExecution execution) {
        String number = execution.getProcessBusinessKey();
        journey.reportNobody(new RequestNumber(number));
        execution.createIncident(AgencyChangeModel.NOBODY_LEFT, number, journey.nobodyLeft(new RequestNumber(number)));
    }
}
