package org.dongthuan.review;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.Refusal.Violation;
import org.dongthuan.platform.TypedText;
import org.springframework.stereotype.Component;

/** The word of the clerk, who issues what was decided; the number comes from the system's own books. */
@Component
class IssueWord implements StepWord<IssueBody> {

    private final StepOpinions opinions;

    IssueWord(StepOpinions opinions) {
        this.opinions = opinions;
    }

    @Override
    public Set<Step> steps() {
        return Set.of(Step.ISSUE);
    }

    @Override
    public Class<IssueBody> shape() {
        return IssueBody.class;
    }

    @Override
    public IssueBody typed(Map<String, List<String>> form) {
        return new IssueBody(null);
    }

    @Override
    public Opinion opinion(ReviewCase reviewCase, ReviewStep open, String actor, IssueBody word) {
        // a number of another book would leave a gap in ours
        if (TypedText.cleaned(word.number()) != null)
            throw new Refusal.RuleViolated(
                    "decision-incomplete", List.of(Violation.of("number", "decision.number-from-own-book")));
        return opinions.onTheWhole(reviewCase, open, actor, StepOutcome.ISSUED, null);
    }
}
