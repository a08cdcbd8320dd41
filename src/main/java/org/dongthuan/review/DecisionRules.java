package org.dongthuan.review;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.Refusal.Violation;
import org.dongthuan.platform.TypedText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** When a decision is complete: an outcome for every item, and a reason for each that is not approved. */
@Component
class DecisionRules {

    static final int LONGEST_REASON = 2000;

    /** It stands in one line of the decision. */
    static final int LONGEST_PLACE = 300;

    private final RequestTypes kinds;

    DecisionRules(RequestTypes kinds) {
        this.kinds = kinds;
    }

    /** The decision item by item; throws {@code decision-incomplete} (422) that names everything missing. */
    List<Opinion.OnItem> words(ReviewCase reviewCase, DecisionBody decision) {
        var reading = new Reading(reviewCase);
        if (decision.items() == null || decision.items().isEmpty()) {
            reading.whole(decision);
        } else {
            reading.itemByItem(decision.items());
            if (decision.subjects() != null) reading.refuse("subjects", "decision.subjects-with-items");
        }
        reading.violations.addAll(
                kinds.of(reviewCase.number()).faults(reviewCase.number(), decision.narrowing(), reading.approved()));
        if (!reading.violations.isEmpty()) throw new Refusal.RuleViolated("decision-incomplete", reading.violations);
        return reading.words;
    }

    /** One pass over a decision, gathering words and everything that is wrong. */
    private final class Reading {
        private final ReviewCase reviewCase;
        private final List<Violation> violations = new ArrayList<>();
        private final List<Opinion.OnItem> words = new ArrayList<>();

        private Reading(ReviewCase reviewCase) {
            this.reviewCase = reviewCase;
        }

        private void whole(DecisionBody decision) {
            List<UUID> confinedTo = decision.subjects() == null ? reviewCase.items() : decision.subjects();
            if (!reviewCase.items().containsAll(confinedTo)) refuse("subjects", "decision.subject-unknown");
            for (UUID item : reviewCase.items()) {
                Outcome outcome = confinedTo.contains(item) ? decision.outcome() : Outcome.REFUSE;
                // what is wrong with the one outcome is said once, not for every item
                if (violations.isEmpty()) read("", item, outcome, decision.reason(), decision.redirectTo());
            }
        }

        /** The requester is asked once for everything, and not at all where the kind of request knows no returns. */
        private String unavailable() {
            boolean known = kinds.of(reviewCase.number()).returns().isPresent();
            return known ? "decision.return-whole" : "decision.return-unavailable";
        }

        private Set<UUID> approved() {
            return words.stream()
                    .filter(word -> word.outcome() == Outcome.APPROVE)
                    .map(Opinion.OnItem::item)
                    .collect(Collectors.toUnmodifiableSet());
        }

        private void refuse(String member, String textKey) {
            violations.add(Violation.of(member, textKey));
        }

        private void itemByItem(List<DecisionBody.ItemDecision> items) {
            Set<UUID> missing = new LinkedHashSet<>(reviewCase.items());
            for (int i = 0; i < items.size(); i++) {
                DecisionBody.ItemDecision item = items.get(i);
                String path = "items[" + i + "].";
                UUID id = item.itemId();
                if (id == null || !missing.remove(id)) {
                    violations.add(Violation.of(path + "itemId", "decision.item-unknown"));
                } else {
                    read(path, id, item.outcome(), item.reason(), item.redirectTo());
                }
            }
            missing.forEach(id -> violations.add(Violation.of("items." + id, "decision.item-missing")));
        }

        private void read(
                String path,
                UUID item,
                @Nullable Outcome outcome,
                @Nullable String reason,
                @Nullable String redirectTo) {
            String cleaned = TypedText.cleaned(reason);
            // a page sends the place that it proposes, whatever was chosen
            String place = outcome == Outcome.REDIRECT ? TypedText.cleaned(redirectTo) : null;
            if (outcome == null) {
                violations.add(Violation.of(path + "outcome", "decision.outcome-missing"));
            } else if (outcome == Outcome.RETURN) {
                violations.add(Violation.of(path + "outcome", unavailable()));
            } else if (!kinds.of(reviewCase.number()).accepts(reviewCase.number(), item, outcome)) {
                violations.add(Violation.of(path + "outcome", "decision.outcome-unavailable"));
            } else if (outcome != Outcome.APPROVE && cleaned == null) {
                violations.add(Violation.of(path + "reason", "decision.reason-missing"));
            } else if (cleaned != null && cleaned.length() > LONGEST_REASON) {
                violations.add(Violation.of(path + "reason", "decision.reason-long", LONGEST_REASON));
            } else if (outcome == Outcome.REDIRECT && place == null) {
                violations.add(Violation.of(path + "redirectTo", "decision.redirect-missing"));
            } else if (place != null && place.length() > LONGEST_PLACE) {
                violations.add(Violation.of(path + "redirectTo", "decision.redirect-long", LONGEST_PLACE));
            } else {
                words.add(new Opinion.OnItem(item, outcome, cleaned, place));
            }
        }
    }
}
