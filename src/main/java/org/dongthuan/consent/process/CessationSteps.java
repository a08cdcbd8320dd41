package org.dongthuan.consent.process;

import java.time.Clock;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.dongthuan.calendar.ReminderTimes;
import org.dongthuan.calendar.TermEnd;
import org.dongthuan.consent.CessationJourney;
import org.dongthuan.consent.ConsentEvent;
import org.dongthuan.consent.ConsentWorkflow;
import org.dongthuan.platform.engine.ExpressionBean;
import org.dongthuan.platform.engine.TaskVisibility;
import org.dongthuan.review.AnsweringApprovers;
import org.dongthuan.review.RequestNumber;
import org.jspecify.annotations.Nullable;

/** The steps of {@code consent-withdrawal.bpmn}. */
@ExpressionBean
public class CessationSteps {

    private final CessationJourney journey;
    private final ConsentWorkflow receipts;
    private final ReminderTimes times;
    private final Clock clock;

    CessationSteps(CessationJourney journey, ConsentWorkflow receipts, ReminderTimes times, Clock clock) {
        this.journey = journey;
        this.receipts = receipts;
        this.times = times;
        this.clock = clock;
    }

    /** The end of the last day for whoever is asked next, or null when nobody is there. */
    public @Nullable String findConfirmer(String number) {
        return journey.findConfirmer(new RequestNumber(number))
                .map(day -> TermEnd.text(day, clock.getZone()))
                .orElse(null);
    }

    /** Heard when the task is created: the engine's variables name nobody. */
    public void begin(DelegateTask task) {
        var number = new RequestNumber(task.getExecution().getProcessBusinessKey());
        task.setName(task.getName() + " " + number);
        CessationJourney.Asked asked = journey.asked(number);
        asked.recipient().ifPresent(task::addCandidateUser);
        asked.agency().map(AnsweringApprovers::group).ifPresent(task::addCandidateGroup);
        for (String account : asked.excluded()) task.addUserIdentityLink(account, TaskVisibility.EXCLUDED);
    }

    /** Asked when the task begins. */
    public Date reminderDate(String dueDate) {
        return times.beforeEnd(dueDate);
    }

    /** The first moment after the last day. */
    public Date overdueDate(String dueDate) {
        return TermEnd.over(dueDate, clock.getZone());
    }

    public void remindConfirmer(String number) {
        journey.remind(new RequestNumber(number));
    }

    public void escalateCessation(String number) {
        journey.escalate(new RequestNumber(number));
    }

    public void reportNobody(String number) {
        journey.reportNobody(new RequestNumber(number));
    }

    /** Heard when the waiting begins: Cockpit shows it as an incident, in words, until it ends. */
    public void waitingBegins(DelegateExecution execution) {
        String number = execution.getProcessBusinessKey();
        execution.createIncident(CessationModel.NOBODY_LEFT, number, journey.nobodyLeft(new RequestNumber(number)));
    }

    /** Has the receipt made; its own process tells the person. */
    public void requestCessationReceipt(String number) {
        receipts.startReceipt(new RequestNumber(number), ConsentEvent.CEASED);
    }
}
