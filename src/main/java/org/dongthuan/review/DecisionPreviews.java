package org.dongthuan.review;

import org.dongthuan.audit.AuditEntry;
import org.dongthuan.audit.AuditEntry.Action;
import org.dongthuan.audit.AuditLog;
import org.dongthuan.identity.Actor;
import org.dongthuan.platform.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows the paper before it counts: to an approver what his saved decision would issue, to a clerk what he issues. */
@Component
public class DecisionPreviews {

    private final WorkableTasks workable;
    private final ReviewCaseTable cases;
    private final RequestTypes types;
    private final DraftOpinions drafts;
    private final AuditLog audit;

    DecisionPreviews(
            WorkableTasks workable, ReviewCaseTable cases, RequestTypes types, DraftOpinions drafts, AuditLog audit) {
        this.workable = workable;
        this.cases = cases;
        this.types = types;
        this.drafts = drafts;
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
        Step step = Step.ofTask(task.step()).orElseThrow(() -> new Refusal.NotFound("no-preview"));
        ReviewCase reviewCase = cases.get(task.number());
        Opinion verdict = switch (step) {
            case APPROVE -> drafts.of(reviewCase, taskId, actor.account());
            case ISSUE -> reviewCase.said(Step.APPROVE).orElseThrow();
            case VERIFY, REVIEW -> throw new Refusal.NotFound("no-preview");
        };
        if (verdict.outcome() == StepOutcome.RETURNED) throw new Refusal.RuleViolated("no-preview-of-return");
        PaperPreview preview = types.of(task.number()).preview(task.number(), verdict);
        // the paper names them, so they see that it was looked at
        preview.named()
                .forEach((record, fields) ->
                        audit.append(AuditEntry.done(actor.account(), actor.agencyCode(), Action.READ_TASK)
                                .on(record.value(), fields)
                                .about(task.number().text())
                                .because(task.step())));
        return preview.pdf();
    }
}
