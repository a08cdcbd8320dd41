package org.dongthuan.review;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dongthuan.agency.AgencyCode;
import org.jspecify.annotations.Nullable;

/** What one reviewer said at one step, item by item: the verifier's recommendation or the approver's decision. */
public record Opinion(
        RequestNumber number,
        Step step,
        String actor,
        AgencyCode agency,
        OffsetDateTime at,
        List<OnItem> items,
        Narrowing narrowing) {

    public Opinion {
        items = List.copyOf(items);
    }

    /** An opinion that takes nothing away from what was asked. */
    public Opinion(
            RequestNumber number, Step step, String actor, AgencyCode agency, OffsetDateTime at, List<OnItem> items) {
        this(number, step, actor, agency, at, items, Narrowing.NONE);
    }

    /** The word on one item; a reason is always there unless it is approved. */
    public record OnItem(
            UUID item, Outcome outcome, @Nullable String reason) {}

    public Optional<OnItem> on(UUID item) {
        return items.stream().filter(word -> word.item().equals(item)).findFirst();
    }
}
