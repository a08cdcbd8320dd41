package org.dongthuan.review;

import java.util.ArrayList;
import java.util.List;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.Refusal.Violation;
import org.dongthuan.platform.TypedText;
import org.springframework.stereotype.Component;

/** When a requester may be asked for what is missing: in writing, everything at once, and not for ever. */
@Component
class ReturnRules {

    static final int MOST_RETURNS = 3;

    private static final int MOST_MISSING = 20;
    private static final int LONGEST_MISSING = 500;

    private final RequestTypes types;

    ReturnRules(RequestTypes types) {
        this.types = types;
    }

    /** Whether the decision is a return of a request that knows returns; any other one is looked at item by item. */
    boolean isReturn(ReviewCase reviewCase, DecisionBody decision) {
        return decision.returns() && types.of(reviewCase.number()).returns().isPresent();
    }

    /** Throws {@code decision-incomplete} (422) that names everything that is wrong. */
    void check(ReviewCase reviewCase, DecisionBody decision) {
        List<Violation> violations = new ArrayList<>();
        if (reviewCase.returns().size() >= MOST_RETURNS)
            violations.add(Violation.of("outcome", "decision.return-spent", MOST_RETURNS));
        String reason = TypedText.cleaned(decision.reason());
        if (reason == null) violations.add(Violation.of("reason", "decision.return-reason-missing"));
        else if (reason.length() > DecisionRules.LONGEST_REASON)
            violations.add(Violation.of("reason", "decision.reason-long", DecisionRules.LONGEST_REASON));
        List<String> missing = missing(decision);
        if (missing.isEmpty()) violations.add(Violation.of("missing", "decision.missing-none"));
        else if (missing.size() > MOST_MISSING)
            violations.add(Violation.of("missing", "decision.missing-many", MOST_MISSING));
        else if (missing.stream().anyMatch(line -> line.length() > LONGEST_MISSING))
            violations.add(Violation.of("missing", "decision.missing-long", LONGEST_MISSING));
        if (!violations.isEmpty()) throw new Refusal.RuleViolated("decision-incomplete", violations);
    }

    /** What a decision that passed asks for. */
    static AskedPapers asked(DecisionBody decision) {
        String reason = TypedText.cleaned(decision.reason());
        if (reason == null) throw new IllegalStateException("The rules let a return without a reason pass");
        return new AskedPapers(reason, missing(decision));
    }

    private static List<String> missing(DecisionBody decision) {
        List<String> missing = new ArrayList<>();
        if (decision.missing() == null) return missing;
        for (String line : decision.missing()) {
            String cleaned = TypedText.cleaned(line);
            if (cleaned != null) missing.add(cleaned);
        }
        return missing;
    }
}
