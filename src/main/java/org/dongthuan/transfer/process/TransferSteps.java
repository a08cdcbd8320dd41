package org.dongthuan.transfer.process;

import java.time.Clock;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.dongthuan.calendar.ReminderTimes;
import org.dongthuan.calendar.TermEnd;
import org.dongthuan.platform.engine.ExpressionBean;
import org.dongthuan.platform.engine.TaskVisibility;
import org.dongthuan.review.RequestNumber;
import org.dongthuan.transfer.TransferEffects;
import org.dongthuan.transfer.TransferJourney;
import org.jspecify.annotations.Nullable;

/** The steps of {@code record-transfer.bpmn} and of {@code transfer-acceptance.bpmn}, which it calls. */
@ExpressionBean
public class TransferSteps {

    private final TransferEffects effects;
    private final TransferJourney journey;
    private final ReminderTimes times;
    private final Clock clock;

    TransferSteps(TransferEffects effects, TransferJourney journey, ReminderTimes times, Clock clock) {
        this.effects = effects;
        this.journey = journey;
        this.times = times;
        this.clock = clock;
    }

    public void release(String number) {
        effects.release(new RequestNumber(number));
    }

    public void recordRefusal(String number) {
        effects.refuse(new RequestNumber(number));
    }

    /** The end of the last day for the receiving agency, or null when nobody independent is there. */
    public @Nullable String findReceiver(String number) {
        return journey.findReceiver(new RequestNumber(number))
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

    /** Asked when the task begins: when those who have it are to be reminded. */
    public Date reminderDate(String dueDate) {
        return times.beforeEnd(dueDate);
    }

    /** The first moment after the last day. */
    public Date overdueDate(String dueDate) {
        return TermEnd.over(dueDate, clock.getZone());
    }

    public void remindReceiver(String number) {
        journey.remind(new RequestNumber(number));
    }

    public void remindBoth(String number) {
        journey.remindBoth(new RequestNumber(number));
    }

    /** Heard when the waiting begins: administrators are told, and Cockpit shows an incident, in words, until it ends. */
    public void waitingBegins(DelegateExecution execution) {
        String number = execution.getProcessBusinessKey();
        journey.reportNobody(new RequestNumber(number));
        execution.createIncident(TransferModel.NOBODY_LEFT, number, journey.nobodyLeft(new RequestNumber(number)));
    }

    /** The day of the transfer, or that it has come by now: long steps take variables that are there. */
    public String recordAcceptance(String number) {
        return effects.accept(new RequestNumber(number))
                .map(day -> TermEnd.text(day, clock.getZone()))
                .orElse("REACHED");
    }

    public void recordRejection(String number) {
        effects.reject(new RequestNumber(number));
    }

    /** The first moment of the day of the transfer. */
    public Date dayOfTransfer(String day) {
        return Date.from(TermEnd.day(day).atStartOfDay(clock.getZone()).toInstant());
    }

    public void applyTransfer(String number) {
        effects.apply(new RequestNumber(number));
    }

    public void gatherLateCases(String number) {
        effects.gatherLate(new RequestNumber(number));
    }

    public void tellWithdrawal(String number) {
        effects.announceWithdrawal(new RequestNumber(number));
    }

    public Runnable makeReleaseDocument(String number) {
        return effects.makeDocuments(new RequestNumber(number));
    }

    public Runnable makeDocument(String number) {
        return effects.makeDocuments(new RequestNumber(number));
    }

    public Runnable makeMissingDocuments(String number) {
        return effects.makeDocuments(new RequestNumber(number));
    }
}
