package org.dongthuan.consent.process;

import java.time.Clock;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.dongthuan.calendar.ReminderTimes;
import org.dongthuan.calendar.TermEnd;
import org.dongthuan.calendar.TimeLimitRules;
import org.dongthuan.consent.ConsentJourney;
import org.dongthuan.consent.Representatives;
import org.dongthuan.platform.engine.ExpressionBean;
import org.dongthuan.review.RequestNumber;

/** The steps of {@code consent-approval.bpmn}. */
@ExpressionBean
public class ConsentSteps {

    private final ConsentJourney journey;
    private final Representatives representatives;
    private final ReminderTimes times;
    private final Clock clock;

    ConsentSteps(ConsentJourney journey, Representatives representatives, ReminderTimes times, Clock clock) {
        this.journey = journey;
        this.representatives = representatives;
        this.times = times;
        this.clock = clock;
    }

    /** The end of the last day for an answer. */
    public String openConsent(String number) {
        return TermEnd.text(journey.open(new RequestNumber(number)), clock.getZone());
    }

    public void inviteSubject(String number) {
        journey.invite(new RequestNumber(number));
    }

    /**
     * Heard when the task is created: only the person himself and those who may act for him find it, and the engine's
     * variables name nobody.
     */
    public void begin(DelegateTask task) {
        var number = new RequestNumber(task.getExecution().getProcessBusinessKey());
        task.setName(task.getName() + " " + number);
        String subject = journey.subject(number);
        task.addCandidateUser(subject);
        representatives.mandataries(subject).getOrDefault(number, List.of()).forEach(task::addCandidateUser);
    }

    /** Asked when the task begins: the morning of the day by the table of limits, at the latest that of the last day. */
    public Date reminderDate(String dueDate) {
        return times.byLimit(TimeLimitRules.CONSENT_REMINDER, dueDate);
    }

    /** The first moment after the last day. */
    public Date overdueDate(String dueDate) {
        return TermEnd.over(dueDate, clock.getZone());
    }

    public void remindSubject(String number) {
        journey.remind(new RequestNumber(number));
    }

    public void lapseConsent(String number) {
        journey.lapse(new RequestNumber(number));
    }

    public void requestReceipt(String number) {
        journey.requestReceipt(new RequestNumber(number));
    }
}
