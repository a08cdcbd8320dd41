package org.dongthuan.standing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dongthuan.record.Field;
import org.dongthuan.record.FormOfUse;
import org.jspecify.annotations.Nullable;

/**
 * Whether a standing decision allows one reading. It is judged anew at each one and knows nothing but what it is told, so
 * that no timer, no cache and no listener can make it right or wrong.
 */
final class StandingCheck {

    private StandingCheck() {}

    /** Nothing where the reading is allowed, else the first reason why not. */
    static Optional<StandingDenial> of(StandingDecision decision, Attempt attempt) {
        if (attempt.post() == Held.NEVER) return Optional.of(StandingDenial.UNKNOWN);
        if (attempt.post() == Held.BEFORE) return Optional.of(StandingDenial.POST);
        Optional<StandingDenial> over = over(decision.state(attempt.day()));
        if (over.isPresent()) return over;
        if (!attempt.reached()) return Optional.of(StandingDenial.UNKNOWN);
        if (attempt.purpose() == null || !decision.purposes().contains(attempt.purpose()))
            return Optional.of(StandingDenial.PURPOSE);
        if (attempt.restricted()) return Optional.of(StandingDenial.RESTRICTED);
        if (!attempt.forms().contains(attempt.form())) return Optional.of(StandingDenial.FORM);
        if (!attempt.open().containsAll(attempt.fields())) return Optional.of(StandingDenial.FIELD);
        return Optional.empty();
    }

    private static Optional<StandingDenial> over(StandingState state) {
        return switch (state) {
            case IN_FORCE -> Optional.empty();
            case NOT_YET -> Optional.of(StandingDenial.NOT_YET);
            case EXPIRED -> Optional.of(StandingDenial.EXPIRED);
            case REVOKED -> Optional.of(StandingDenial.REVOKED);
            // what was not agreed to is no decision
            case SUBMITTED, IN_REVIEW, IN_APPROVAL, TO_BE_ISSUED, REFUSED, WITHDRAWN, LAPSED ->
                Optional.of(StandingDenial.UNKNOWN);
        };
    }

    /** Of its fields those that are as harmless as a purpose allows; outside of the department only the agency's own. */
    static List<Field> open(StandingDecision decision, List<Field> fields, Set<Field.Sensitivity> allowed) {
        return fields.stream()
                .filter(field -> allowed.contains(field.sensitivity()))
                .filter(field -> decision.isOfDepartment() || field.owner().kind() == Field.Owner.Kind.AGENCY)
                .toList();
    }

    /** Whether the reader has the post. */
    enum Held {
        NOW,
        BEFORE,
        NEVER
    }

    /**
     * Who wants to read what, and how.
     *
     * @param reached whether the record is one of those that the decision is on, at that moment
     * @param restricted whether the person has the processing for that purpose restricted
     * @param open the fields that it opens for the purpose that was named
     * @param forms in which that purpose may be read: on the screen, and a résumé on paper
     */
    record Attempt(
            Held post,
            boolean reached,
            Set<String> fields,
            @Nullable String purpose,
            boolean restricted,
            Set<String> open,
            FormOfUse form,
            Set<FormOfUse> forms,
            LocalDate day) {}
}
