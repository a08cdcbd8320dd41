package org.dongthuan.update;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dongthuan.platform.Refusal.Violation;
import org.dongthuan.platform.TypedText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What must be said of the decision that ordered what an agency enters. */
@Component
public class OrderRules {

    private static final int LONGEST_NUMBER = 60;
    private static final int LONGEST_ISSUER = 200;

    private final Clock clock;

    OrderRules(Clock clock) {
        this.clock = clock;
    }

    /** What is wrong with the decision that orders changes. */
    public List<Violation> faults(SubmitUpdate.@Nullable Decision decision) {
        if (decision == null) return List.of(Violation.of("decision", "update.decision-missing"));
        List<Violation> violations = new ArrayList<>();
        text("decision.number", decision.number(), LONGEST_NUMBER, violations);
        text("decision.issuer", decision.issuer(), LONGEST_ISSUER, violations);
        LocalDate today = LocalDate.now(clock);
        LocalDate date = decision.date();
        if (date == null) {
            violations.add(Violation.of("decision.date", "update.decision-part-missing"));
        } else if (date.isAfter(today)) {
            violations.add(Violation.of("decision.date", "update.decision-ahead"));
        } else if (date.getYear() < 1945) {
            violations.add(Violation.of("decision.date", "update.decision-old"));
        }
        LocalDate from = decision.effectiveFrom();
        if (from != null && from.isAfter(today))
            violations.add(Violation.of("decision.effectiveFrom", "update.not-in-force-yet"));
        return violations;
    }

    private static void text(String path, @Nullable String typed, int longest, List<Violation> violations) {
        String cleaned = TypedText.cleaned(typed);
        if (cleaned == null) {
            violations.add(Violation.of(path, "update.decision-part-missing"));
        } else if (cleaned.length() > longest) {
            violations.add(Violation.of(path, "update.decision-part-long", longest));
        } else if (cleaned.contains("\n")) {
            violations.add(Violation.of(path, "update.decision-part-lines"));
        }
    }

    /** The decision in its stored form, once it was found right. */
    public static Order order(SubmitUpdate.@Nullable Decision decision) {
        if (decision == null || decision.date() == null) throw new IllegalStateException("The rules let it pass");
        LocalDate from = decision.effectiveFrom();
        return new Order(
                String.valueOf(TypedText.cleaned(decision.number())),
                decision.date(),
                String.valueOf(TypedText.cleaned(decision.issuer())),
                from == null ? decision.date() : from);
    }
}
