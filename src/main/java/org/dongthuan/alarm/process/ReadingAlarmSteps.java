package org.dongthuan.alarm.process;

import java.time.Clock;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.dongthuan.alarm.AlarmJourney;
import org.dongthuan.calendar.ReminderTimes;
import org.dongthuan.calendar.TermEnd;
import org.dongthuan.platform.engine.ExpressionBean;
import org.dongthuan.platform.engine.TaskVisibility;
import org.dongthuan.review.AnsweringApprovers;
import org.dongthuan.review.RequestNumber;
import org.jspecify.annotations.Nullable;

/** The steps of {@code reading-alarm.bpmn}. */
@ExpressionBean
public class ReadingAlarmSteps {

    private final AlarmJourney journey;
    private final ReminderTimes times;
    private final Clock clock;

    ReadingAlarmSteps(AlarmJourney journey, ReminderTimes times, Clock clock) {
        this.journey = journey;
        this.times = times;
        this.clock = clock;
    }

    /** The end of the last day for whoever is to judge, or null when nobody independent is there. */
    public @Nullable String findJudge(String number) {
        return journey.findJudge(new RequestNumber(number))
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

    public void remindJudge(String number) {
        journey.remindJudge(new RequestNumber(number));
    }

    public void escalateAlarm(String number) {
        journey.escalate(new RequestNumber(number));
    }

    public void tellGrantors(String number) {
        journey.tellGrantors(new RequestNumber(number));
    }

    public void reportNoJudge(String number) {
        journey.reportNobody(new RequestNumber(number));
    }

    /** Heard when the waiting begins: Cockpit shows it as an incident, in words, until it ends. */
    public void waitingBegins(DelegateExecution execution) {
        String number = execution.getProcessBusinessKey();
        execution.createIncident(ReadingAlarmModel.NOBODY_LEFT, number, journey.nobodyLeft(new RequestNumber(number)));
    }
}
