package org.dongthuan.disclosure.process;

import java.time.Clock;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.dongthuan.calendar.ReminderTimes;
import org.dongthuan.calendar.TermEnd;
import org.dongthuan.disclosure.QuestionJourney;
import org.dongthuan.platform.engine.ExpressionBean;
import org.dongthuan.platform.engine.TaskVisibility;
import org.dongthuan.review.AnsweringApprovers;
import org.dongthuan.review.RequestNumber;
import org.jspecify.annotations.Nullable;

/** The steps of {@code access-question.bpmn}. */
@ExpressionBean
public class AccessQuestionSteps {

    private final QuestionJourney journey;
    private final ReminderTimes times;
    private final Clock clock;

    AccessQuestionSteps(QuestionJourney journey, ReminderTimes times, Clock clock) {
        this.journey = journey;
        this.times = times;
        this.clock = clock;
    }

    /** The end of the last day for whoever is to answer, or null when nobody independent is there. */
    public @Nullable String findAnswerer(String number) {
        return journey.findAnswerer(new RequestNumber(number))
                .map(day -> TermEnd.text(day, clock.getZone()))
                .orElse(null);
    }

    /** Heard when a task is created: the engine's variables name nobody. */
    public void begin(DelegateTask task) {
        var number = new RequestNumber(task.getExecution().getProcessBusinessKey());
        task.setName(task.getName() + " " + number);
        if (task.getTaskDefinitionKey().equals(AccessQuestionModel.RESPOND)) {
            task.addCandidateUser(journey.subject(number));
            return;
        }
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

    public void remindAnswerer(String number) {
        journey.remindAnswerer(new RequestNumber(number));
    }

    public void escalateSilence(String number) {
        journey.escalateSilence(new RequestNumber(number));
    }

    /** The end of the last day on which the person may say what he thinks. */
    public String handOverAnswer(String number) {
        return TermEnd.text(journey.handOver(new RequestNumber(number)), clock.getZone());
    }

    public void sendFinalAnswer(String number) {
        journey.sendFinalAnswer(new RequestNumber(number));
    }

    public void remindSubject(String number) {
        journey.remindSubject(new RequestNumber(number));
    }

    public void closeBySilence(String number) {
        journey.closeBySilence(new RequestNumber(number));
    }

    public void reportNobody(String number) {
        journey.reportNobody(new RequestNumber(number));
    }

    /** Heard when the waiting begins: Cockpit shows it as an incident, in words, until it ends. */
    public void waitingBegins(DelegateExecution execution) {
        String number = execution.getProcessBusinessKey();
        execution.createIncident(
                AccessQuestionModel.NOBODY_LEFT, number, journey.nobodyLeft(new RequestNumber(number)));
    }
}
