package org.dongthuan.review.process;

import java.time.Clock;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.dongthuan.calendar.ReminderTimes;
import org.dongthuan.calendar.TermEnd;
import org.dongthuan.platform.engine.ExpressionBean;
import org.dongthuan.review.RequestNumber;
import org.dongthuan.review.ReturnOutcome;
import org.dongthuan.review.SupplyJourney;

/** The steps of {@code document-supply.bpmn}. */
@ExpressionBean
public class DocumentSupplySteps {

    private final SupplyJourney journey;
    private final ReminderTimes times;
    private final Clock clock;

    DocumentSupplySteps(SupplyJourney journey, ReminderTimes times, Clock clock) {
        this.journey = journey;
        this.times = times;
        this.clock = clock;
    }

    /** The end of the last day for an answer. */
    public String findTerm(String number) {
        return TermEnd.text(journey.supplyBy(new RequestNumber(number)), clock.getZone());
    }

    /** Heard when the task is created: only those who may answer find it, and the engine's variables do not name them. */
    public void begin(DelegateTask task) {
        var number = new RequestNumber(task.getExecution().getProcessBusinessKey());
        task.setName(task.getName() + " " + number.request());
        journey.asked(number).forEach(task::addCandidateUser);
    }

    /** Asked when the task begins: when the requester is to be reminded. */
    public Date reminderDate(String dueDate) {
        return times.beforeEnd(dueDate);
    }

    /** The first moment after the last day. */
    public Date overdueDate(String dueDate) {
        return TermEnd.over(dueDate, clock.getZone());
    }

    public void remindRequester(String number) {
        journey.remind(new RequestNumber(number));
    }

    /** What became of the request. */
    public String lapseRequest(String number) {
        journey.lapse(new RequestNumber(number));
        return ReturnOutcome.LAPSED.name();
    }
}
