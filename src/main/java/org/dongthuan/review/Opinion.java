package org.dongthuan.review;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dongthuan.agency.AgencyCode;
import org.jspecify.annotations.Nullable;

/**
 * What one person said at one step: the verifier's recommendation, the approver's decision item by item, the word of a
 * level of review or of the clerk.
 *
 * @param actingFor in whose place, where the actor stood in for somebody
 * @param remarks what was said of the whole
 * @param items empty at steps that do not speak of items
 */
public record Opinion(
        RequestNumber number,
        Place place,
        Step step,
        String actor,
        @Nullable String actingFor,
        AgencyCode agency,
        OffsetDateTime at,
        StepOutcome outcome,
        @Nullable String remarks,
        List<OnItem> items,
        Narrowing narrowing) {

    public Opinion {
        items = List.copyOf(items);
    }

    /**
     * The word on one item; a reason is always there unless it is approved.
     *
     * @param redirectTo the place to go, of what is redirected
     */
    public record OnItem(
            UUID item,
            Outcome outcome,
            @Nullable String reason,
            @Nullable String redirectTo) {

        public OnItem(UUID item, Outcome outcome, @Nullable String reason) {
            this(item, outcome, reason, null);
        }
    }

    /** Who is away, in whose place it was said. */
    public Optional<String> absent() {
        return Optional.ofNullable(actingFor);
    }

    public Optional<OnItem> on(UUID item) {
        return items.stream().filter(word -> word.item().equals(item)).findFirst();
    }

    /** The summary of the words on the items. */
    static StepOutcome summary(List<OnItem> items) {
        long approved =
                items.stream().filter(word -> word.outcome() == Outcome.APPROVE).count();
        if (approved == 0) return StepOutcome.REFUSED;
        return approved == items.size() ? StepOutcome.APPROVED : StepOutcome.PARTLY_APPROVED;
    }
}
