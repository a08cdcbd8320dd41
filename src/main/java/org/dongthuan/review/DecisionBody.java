package org.dongthuan.review;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A decision as it is sent: one outcome for the whole request, or one for every item. */
public record DecisionBody(
        @Nullable Outcome outcome,
        @Nullable String reason,
        @Nullable String redirectTo,
        @Nullable List<ItemDecision> items) {

    /** The decision on one item. */
    public record ItemDecision(
            @Nullable UUID itemId,
            @Nullable Outcome outcome,
            @Nullable String reason,
            @Nullable String redirectTo) {}
}
