package org.dongthuan.review.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.dongthuan.platform.engine.ExpressionBean;
import org.dongthuan.platform.engine.TaskVisibility;
import org.dongthuan.review.RequestNumber;
import org.dongthuan.review.ReviewJourney;
import org.dongthuan.review.Step;
import org.jspecify.annotations.Nullable;

/** The steps of {@code agency-decision.bpmn}. */
@ExpressionBean
public class AgencyDecisionSteps {

    private final ReviewJourney journey;

    AgencyDecisionSteps(ReviewJourney journey) {
        this.journey = journey;
    }

    /** The group of the verifiers, or null when nobody independent is left. */
    public @Nullable String findVerifiers(String number) {
        return journey.ask(new RequestNumber(number), Step.VERIFY).orElse(null);
    }

    public @Nullable String findApprovers(String number) {
        return journey.ask(new RequestNumber(number), Step.APPROVE).orElse(null);
    }

    public void reportNoVerifier(String number) {
        journey.reportNobodyIndependent(new RequestNumber(number), Step.VERIFY);
    }

    public void reportNoApprover(String number) {
        journey.reportNobodyIndependent(new RequestNumber(number), Step.APPROVE);
    }

    /** Fails, and so stays visible as an incident, until an appointment makes somebody available and it is retried. */
    public String awaitVerifiers(String number) {
        return await(number, Step.VERIFY);
    }

    public String awaitApprovers(String number) {
        return await(number, Step.APPROVE);
    }

    /** Heard when a task is created: names it, and keeps requester, subject and earlier reviewers away from it. */
    public void begin(DelegateTask task) {
        Step step = Step.ofTask(task.getTaskDefinitionKey()).orElseThrow();
        RequestNumber number = new RequestNumber(task.getExecution().getProcessBusinessKey());
        task.setName(task.getName() + " " + number.request() + " - " + journey.agencyAt(number, step));
        for (String account : journey.begin(number, step)) task.addUserIdentityLink(account, TaskVisibility.EXCLUDED);
    }

    private String await(String number, Step step) {
        return journey.ask(new RequestNumber(number), step)
                .orElseThrow(() -> new IllegalStateException(
                        "Nobody independent holds the role for " + step.task() + " of " + number));
    }
}
