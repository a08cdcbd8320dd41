package org.dongthuan.certification.process;

import java.time.Clock;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.dongthuan.calendar.ReminderTimes;
import org.dongthuan.calendar.TermEnd;
import org.dongthuan.calendar.TimeLimitRules;
import org.dongthuan.certification.CertificationJourney;
import org.dongthuan.certification.CertificationWords;
import org.dongthuan.platform.engine.ExpressionBean;
import org.dongthuan.platform.engine.TaskVisibility;
import org.dongthuan.review.RequestNumber;
import org.jspecify.annotations.Nullable;

/** The steps of {@code function-certification.bpmn}. */
@ExpressionBean
public class CertificationSteps {

    private final CertificationJourney journey;
    private final CertificationWords words;
    private final ReminderTimes times;
    private final Clock clock;

    CertificationSteps(CertificationJourney journey, CertificationWords words, ReminderTimes times, Clock clock) {
        this.journey = journey;
        this.words = words;
        this.times = times;
        this.clock = clock;
    }

    /** The end of the last day, now that somebody is asked, or null when nobody independent is left. */
    public @Nullable String findCertifiers(String number) {
        return journey.open(new RequestNumber(number))
                .map(day -> TermEnd.text(day, clock.getZone()))
                .orElse(null);
    }

    public void inviteCertifiers(String number) {
        journey.invite(new RequestNumber(number));
    }

    /** Asked when the task is made: whose task it is. */
    public String candidates(String number) {
        return journey.candidates(new RequestNumber(number));
    }

    /** Heard when the task is created: the requester and those whom the request is about stay out of it. */
    public void begin(DelegateTask task) {
        var number = new RequestNumber(task.getExecution().getProcessBusinessKey());
        task.setName(task.getName() + " " + number);
        for (String account : journey.excluded(number)) task.addUserIdentityLink(account, TaskVisibility.EXCLUDED);
    }

    /** Asked when the task begins: the morning of the day by the table of limits, at the latest that of the last day. */
    public Date reminderDate(String dueDate) {
        return times.byLimit(TimeLimitRules.CERTIFICATION_REMINDER, dueDate);
    }

    /** The first moment after the last day. */
    public Date overdueDate(String dueDate) {
        return TermEnd.over(dueDate, clock.getZone());
    }

    public void remindCertifiers(String number) {
        journey.remind(new RequestNumber(number));
    }

    public void lapseCertification(String number) {
        journey.lapse(new RequestNumber(number));
    }

    public void reportNobody(String number) {
        journey.reportNobody(new RequestNumber(number));
    }

    /** Heard when the waiting begins: Cockpit shows it as an incident, in words, until it ends. */
    public void waitingBegins(DelegateExecution execution) {
        String number = execution.getProcessBusinessKey();
        execution.createIncident(
                FunctionCertificationModel.NOBODY_LEFT, number, words.nobodyLeft(new RequestNumber(number)));
    }
}
