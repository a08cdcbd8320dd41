package org.dongthuan.review;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * The word of the verifier, who recommends, and of the approver, who decides: one on every item, or one that gives the
 * whole back to the requester.
 */
@Component
class ItemsWord implements StepWord<DecisionBody> {

    private final DecisionRules rules;
    private final ReturnRules returns;
    private final StepOpinions opinions;

    ItemsWord(DecisionRules rules, ReturnRules returns, StepOpinions opinions) {
        this.rules = rules;
        this.returns = returns;
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
        if (returns.isReturn(reviewCase, word)) {
            returns.check(reviewCase, word);
            // what is missing is kept apart, locked
            return opinions.onTheWhole(reviewCase, open, actor, StepOutcome.RETURNED, null);
        }
        return opinions.onItems(reviewCase, open, actor, rules.words(reviewCase, word), word.narrowing());
    }

    @Override
    public Optional<AskedPapers> asks(DecisionBody word) {
        return word.returns() ? Optional.of(ReturnRules.asked(word)) : Optional.empty();
    }
}
