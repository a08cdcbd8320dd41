package org.dongthuan.review;

import org.dongthuan.platform.Refusal;
import org.springframework.stereotype.Component;

/** What a person's saved decision would say if he completed his task now. */
@Component
class DraftOpinions {

    private final DraftTable drafts;
    private final TaskType<DecisionBody> type;
    private final ItemsWord word;

    DraftOpinions(DraftTable drafts, TaskType<DecisionBody> type, ItemsWord word) {
        this.drafts = drafts;
        this.type = type;
        this.word = word;
    }

    /** {@code no-decision} (422) when none is saved. */
    Opinion of(ReviewCase reviewCase, String taskId, String actor) {
        DecisionBody decision = drafts.find(taskId, actor)
                .map(draft -> drafts.decision(draft, type))
                .orElseThrow(() -> new Refusal.RuleViolated("no-decision"));
        return word.opinion(reviewCase, reviewCase.openAt(Step.APPROVE), actor, decision);
    }
}
