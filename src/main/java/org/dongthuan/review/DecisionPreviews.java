package org.dongthuan.review;

import java.util.List;
import org.dongthuan.audit.AuditEntry;
import org.dongthuan.audit.AuditEntry.Action;
import org.dongthuan.audit.AuditLog;
import org.dongthuan.identity.Actor;
import org.dongthuan.platform.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows an approver the paper that his saved decision would issue, before it counts. */
@Component
public class DecisionPreviews {

    private final WorkableTasks workable;
    private final ReviewCaseTable cases;
    private final RequestTypes kinds;
    private final DraftTable drafts;
    private final Verdicts verdicts;
    private final ReviewTasks contract;
    private final AuditLog audit;

    DecisionPreviews(
            WorkableTasks workable,
            ReviewCaseTable cases,
            RequestTypes kinds,
            DraftTable drafts,
            Verdicts verdicts,
            ReviewTasks contract,
            AuditLog audit) {
        this.workable = workable;
        this.cases = cases;
        this.kinds = kinds;
        this.drafts = drafts;
        this.verdicts = verdicts;
        this.contract = contract;
        this.audit = audit;
    }

    /**
     * The paper as a PDF.
     *
     * @throws Refusal as opening the task; {@code no-preview} (404) for a step that issues no paper; {@code no-decision} or
     *     {@code decision-incomplete} (422) as long as the saved decision is not complete
     */
    @Transactional
    public byte[] preview(Actor actor, String taskId) {
        OpenTasks.OpenTask task = workable.get(actor, taskId).task();
        if (!task.step().equals(Step.APPROVE.task())) throw new Refusal.NotFound("no-preview");
        DecisionBody decision = drafts.find(taskId, actor.account())
                .flatMap(draft -> drafts.decision(draft, contract))
                .orElseThrow(() -> new Refusal.RuleViolated("no-decision"));
        Opinion verdict = verdicts.would(cases.get(task.number()), Step.APPROVE, actor.account(), decision);
        // the paper names them, so they see that it was looked at
        for (CaseSubject subject : cases.get(task.number()).subjects()) {
            audit.append(AuditEntry.done(actor.account(), actor.agencyCode(), Action.READ_TASK)
                    .on(subject.record().value(), List.of())
                    .about(task.number().text())
                    .because(task.step()));
        }
        return kinds.of(task.number()).preview(task.number(), verdict);
    }
}
