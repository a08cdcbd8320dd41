package org.dongthuan.access;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.dongthuan.platform.Refusal;
import org.dongthuan.review.Opinion;
import org.dongthuan.review.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * What a verdict means for one person.
 *
 * @param stage {@code GRANTED}, {@code REFUSED}, or, whatever the verdict said, where it ends behind a gate shut since
 * @param scope there when it was granted
 */
record PersonOutcome(
        AskedPerson person,
        Passage passage,
        AccessStage stage,
        @Nullable GrantedScope scope,
        @Nullable String reason) {

    boolean isGranted() {
        return scope != null;
    }

    boolean isRefused() {
        return stage == AccessStage.REFUSED;
    }

    /** A paper is silent on those whose gate is shut by now. */
    boolean isOnPaper() {
        return isGranted() || isRefused();
    }

    GrantedScope granted() {
        return Objects.requireNonNull(scope, "Nothing was granted");
    }

    /**
     * Reads a verdict together with the gates as they stand now.
     *
     * @param passages by record
     * @throws Refusal.Conflict {@code record-changed} when of an approval nothing is left to be granted
     */
    static List<PersonOutcome> of(
            AccessRequest request, Opinion verdict, Map<UUID, Passage> passages, LocalDate today) {
        List<PersonOutcome> outcomes = new ArrayList<>();
        for (Opinion.OnItem word : verdict.items()) {
            AskedPerson person = request.person(word.item()).orElse(null);
            // the delay, which is decided on beside the people
            if (person == null) continue;
            Passage passage = Objects.requireNonNull(passages.get(word.item()));
            outcomes.add(of(request, verdict, word, person, passage, today));
        }
        boolean approved = verdict.items().stream()
                .anyMatch(word -> word.outcome() == Outcome.APPROVE
                        && request.person(word.item()).isPresent());
        if (approved && outcomes.stream().noneMatch(PersonOutcome::isGranted)) {
            throw new Refusal.Conflict("record-changed");
        }
        return outcomes;
    }

    private static PersonOutcome of(
            AccessRequest request,
            Opinion verdict,
            Opinion.OnItem word,
            AskedPerson person,
            Passage passage,
            LocalDate today) {
        if (!passage.isOpen()) {
            return new PersonOutcome(person, passage, passage.shutStage(), null, word.reason());
        }
        if (word.outcome() != Outcome.APPROVE) {
            return new PersonOutcome(person, passage, AccessStage.REFUSED, null, word.reason());
        }
        GrantedScope scope = GrantedScope.of(request, passage, verdict.narrowing(), today)
                .orElseThrow(() -> new Refusal.Conflict("record-changed"));
        return new PersonOutcome(person, passage, AccessStage.GRANTED, scope, null);
    }
}
