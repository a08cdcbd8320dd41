package org.dongthuan.review;

import java.util.List;
import org.dongthuan.platform.Refusal;
import org.springframework.stereotype.Component;

/** Reads the words of a decision from the actor's own draft, in full or not at all. */
@Component
class OwnDraft {

    private final Drafts drafts;
    private final DecisionRules rules;
    private final RequestKinds kinds;

    OwnDraft(Drafts drafts, DecisionRules rules, RequestKinds kinds) {
        this.drafts = drafts;
        this.rules = rules;
        this.kinds = kinds;
    }

    /**
     * The actor's words on every item.
     *
     * @throws Refusal.RuleViolated {@code no-decision} or {@code decision-incomplete} (422)
     * @throws Refusal.Conflict {@code record-changed} (409) when the record is no longer what he had before his eyes
     */
    List<Opinion.OnItem> words(String taskId, String actor, ReviewCase reviewCase) {
        Drafts.Draft draft = drafts.find(taskId, actor).orElseThrow(() -> new Refusal.RuleViolated("no-decision"));
        DecisionBody decision = draft.decision();
        if (decision == null) throw new Refusal.RuleViolated("no-decision");
        RequestNumber number = reviewCase.number();
        if (!draft.basis().equals(kinds.of(number).basis(number))) throw new Refusal.Conflict("record-changed");
        return rules.words(reviewCase, decision);
    }
}
