package org.dongthuan.intake.process;

import java.time.Clock;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.dongthuan.calendar.ReminderTimes;
import org.dongthuan.calendar.TermEnd;
import org.dongthuan.intake.IntakeJourney;
import org.dongthuan.platform.engine.ExpressionBean;
import org.dongthuan.platform.engine.TaskVisibility;
import org.dongthuan.review.AnsweringApprovers;
import org.dongthuan.review.RequestNumber;
import org.jspecify.annotations.Nullable;

/** The steps of {@code record-intake.bpmn}. */
@ExpressionBean
public class RecordIntakeSteps {

    private final IntakeJourney journey;
    private final ReminderTimes times;
    private final Clock clock;

    RecordIntakeSteps(IntakeJourney journey, ReminderTimes times, Clock clock) {
        this.journey = journey;
        this.times = times;
        this.clock = clock;
    }

    /** The end of the last day for whoever is to confirm, or null when nobody independent is there. */
    public @Nullable String findConfirmer(String number) {
        return journey.findConfirmer(new RequestNumber(number))
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

    public void remindConfirmer(String number) {
        journey.remind(new RequestNumber(number));
    }

    public void reportNoConfirmer(String number) {
        journey.reportNobody(new RequestNumber(number));
    }

    /** Heard when the waiting begins: Cockpit shows it as an incident, in words, until it ends. */
    public void waitingBegins(DelegateExecution execution) {
        String number = execution.getProcessBusinessKey();
        execution.createIncident(RecordIntakeModel.NOBODY_LEFT, number, journey.nobodyLeft(new RequestNumber(number)));
    }

    public void writeRecords(String number) {
        journey.write(new RequestNumber(number));
    }
}
