package org.dongthuan.review;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The word of the verifier, who recommends, and of the approver, who decides: one on every item. */
@Component
class ItemsWord implements StepWord<DecisionBody> {

    private final DecisionRules rules;
    private final StepOpinions opinions;

    ItemsWord(DecisionRules rules, StepOpinions opinions) {
        this.rules = rules;
        this.opinions = opinions;
    }

    @Override
    public Set<Step> steps() {
        return Set.of(Step.VERIFY, Step.APPROVE);
    }

    @Override
    public Class<DecisionBody> shape() {
        return DecisionBody.class;
    }

    @Override
    public DecisionBody typed(Map<String, List<String>> form) {
        return DecisionForm.of(form);
    }

    @Override
    public Opinion opinion(ReviewCase reviewCase, ReviewStep open, String actor, DecisionBody word) {
        return opinions.onItems(reviewCase, open, actor, rules.words(reviewCase, word), word.narrowing());
    }
}
