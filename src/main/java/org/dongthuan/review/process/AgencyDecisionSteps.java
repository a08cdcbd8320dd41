package org.dongthuan.review.process;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.dongthuan.calendar.ReminderTimes;
import org.dongthuan.calendar.TermEnd;
import org.dongthuan.platform.engine.ExpressionBean;
import org.dongthuan.platform.engine.TaskVisibility;
import org.dongthuan.review.NobodyLeft;
import org.dongthuan.review.Reminders;
import org.dongthuan.review.RequestNumber;
import org.dongthuan.review.ReviewJourney;
import org.dongthuan.review.Step;
import org.dongthuan.review.SupplyJourney;
import org.jspecify.annotations.Nullable;

/** The steps of {@code agency-decision.bpmn}. */
@ExpressionBean
public class AgencyDecisionSteps {

    private final ReviewJourney journey;
    private final NobodyLeft nobodyLeft;
    private final Reminders reminders;
    private final SupplyJourney supplies;
    private final ReminderTimes times;

    AgencyDecisionSteps(
            ReviewJourney journey,
            NobodyLeft nobodyLeft,
            Reminders reminders,
            SupplyJourney supplies,
            ReminderTimes times) {
        this.journey = journey;
        this.nobodyLeft = nobodyLeft;
        this.reminders = reminders;
        this.supplies = supplies;
        this.times = times;
    }

    /** The next step of the chain, now that its people are asked, or null when nobody independent is left. */
    public @Nullable String findPeople(String number, String dueDate) {
        return journey.begin(new RequestNumber(number), TermEnd.day(dueDate))
                .map(Step::name)
                .orElse(null);
    }

    /** Asked when a task is made: whose task it is. */
    public String candidates(String number) {
        return journey.candidates(new RequestNumber(number));
    }

    /**
     * Heard when a task is created: names it, keeps requester, subject and the people of other steps away from it, and
     * gives one that has come back from its requester to whoever had it before.
     */
    public void begin(DelegateTask task) {
        Step step = Step.ofTask(task.getTaskDefinitionKey()).orElseThrow();
        RequestNumber number = new RequestNumber(task.getExecution().getProcessBusinessKey());
        task.setName(task.getName() + " " + number.request() + " - " + journey.agencyAt(number, step));
        for (String account : journey.reached(number, step)) task.addUserIdentityLink(account, TaskVisibility.EXCLUDED);
        supplies.verifierAgain(number, step).ifPresent(task::setAssignee);
    }

    public void reportNobody(String number) {
        nobodyLeft.report(new RequestNumber(number));
    }

    /** Heard when the waiting begins: Cockpit shows it as an incident, in words, until it ends. */
    public void waitingBegins(DelegateExecution execution) {
        String number = execution.getProcessBusinessKey();
        execution.createIncident(AgencyDecisionModel.NOBODY_LEFT, number, nobodyLeft.words(new RequestNumber(number)));
    }

    /** Asked when a step begins: when those who have it are to be reminded. */
    public Date reminderDate(String dueDate) {
        return times.beforeEnd(dueDate);
    }

    public void remindPeople(String number, String dueDate) {
        reminders.remind(new RequestNumber(number), TermEnd.day(dueDate));
    }
}
