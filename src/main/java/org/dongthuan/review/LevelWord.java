package org.dongthuan.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.Refusal.Violation;
import org.dongthuan.platform.TypedText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The word of a level of review: it agrees, or sends the case back to the verifier and says why. */
@Component
class LevelWord implements StepWord<LevelBody> {

    private final StepOpinions opinions;

    LevelWord(StepOpinions opinions) {
        this.opinions = opinions;
    }

    @Override
    public Set<Step> steps() {
        return Set.of(Step.REVIEW);
    }

    @Override
    public Class<LevelBody> shape() {
        return LevelBody.class;
    }

    @Override
    public LevelBody typed(Map<String, List<String>> form) {
        var answers = new TaskForm(form);
        return new LevelBody(answers.choice("outcome", LevelBody.Outcome.values()), answers.first("remarks"));
    }

    @Override
    public Opinion opinion(ReviewCase reviewCase, ReviewStep open, String actor, LevelBody word) {
        List<Violation> violations = new ArrayList<>();
        @Nullable String remarks = TypedText.cleaned(word.remarks());
        if (word.outcome() == null) violations.add(Violation.of("outcome", "decision.level-missing"));
        if (word.outcome() == LevelBody.Outcome.SEND_BACK && remarks == null)
            violations.add(Violation.of("remarks", "decision.remarks-missing"));
        if (remarks != null && remarks.length() > DecisionRules.LONGEST_REASON)
            violations.add(Violation.of("remarks", "decision.reason-long", DecisionRules.LONGEST_REASON));
        if (word.outcome() == null || !violations.isEmpty())
            throw new Refusal.RuleViolated("decision-incomplete", violations);
        var outcome = StepOutcome.valueOf(word.outcome().name());
        return opinions.onTheWhole(reviewCase, open, actor, outcome, remarks);
    }
}
