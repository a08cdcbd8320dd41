package org.dongthuan.review;

import org.dongthuan.identity.Actor;
import org.dongthuan.platform.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows an approver the paper that his saved decision would issue, before it counts. */
@Component
public class DecisionPreviews {

    private final WorkableTasks workable;
    private final ReviewCases cases;
    private final RequestKinds kinds;
    private final Drafts drafts;
    private final Verdicts verdicts;
    private final ReviewTasks contract;

    DecisionPreviews(
            WorkableTasks workable,
            ReviewCases cases,
            RequestKinds kinds,
            Drafts drafts,
            Verdicts verdicts,
            ReviewTasks contract) {
        this.workable = workable;
        this.cases = cases;
        this.kinds = kinds;
        this.drafts = drafts;
        this.verdicts = verdicts;
        this.contract = contract;
    }

    /**
     * The paper as a PDF.
     *
     * @throws Refusal as opening the task; {@code no-preview} (404) for a step that issues no paper; {@code no-decision} or
     *     {@code decision-incomplete} (422) as long as the saved decision is not complete
     */
    @Transactional(readOnly = true)
    public byte[] preview(Actor actor, String taskId) {
        OpenTasks.OpenTask task = workable.get(actor, taskId).task();
        if (!task.step().equals(Step.APPROVE.task())) throw new Refusal.NotFound("no-preview");
        DecisionBody decision = drafts.find(taskId, actor.account())
                .flatMap(draft -> drafts.decision(draft, contract))
                .orElseThrow(() -> new Refusal.RuleViolated("no-decision"));
        Opinion verdict = verdicts.would(cases.get(task.number()), Step.APPROVE, actor.account(), decision);
        return kinds.of(task.number()).preview(task.number(), verdict);
    }
}
