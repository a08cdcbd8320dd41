package org.dongthuan.review;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A decision as it is sent: one outcome for the whole request, or one for every item. On a request to read data it may
 * narrow what was asked.
 *
 * @param subjects the records to which an approval of the whole is confined
 * @param missing what a requester is asked for to whom the whole is returned
 */
public record DecisionBody(
        @Nullable Outcome outcome,
        @Nullable String reason,
        @Nullable String redirectTo,
        @Nullable List<ItemDecision> items,
        @Nullable List<String> fields,
        @Nullable List<UUID> subjects,
        @Nullable List<String> formsOfUse,
        @Nullable LocalDate to,
        @Nullable List<String> missing) {

    /** A decision that narrows nothing. */
    public DecisionBody(
            @Nullable Outcome outcome,
            @Nullable String reason,
            @Nullable String redirectTo,
            @Nullable List<ItemDecision> items) {
        this(outcome, reason, redirectTo, items, null, null, null, null);
    }

    /** A decision that asks for nothing. */
    public DecisionBody(
            @Nullable Outcome outcome,
            @Nullable String reason,
            @Nullable String redirectTo,
            @Nullable List<ItemDecision> items,
            @Nullable List<String> fields,
            @Nullable List<UUID> subjects,
            @Nullable List<String> formsOfUse,
            @Nullable LocalDate to) {
        this(outcome, reason, redirectTo, items, fields, subjects, formsOfUse, to, null);
    }

    /** The decision on one item. */
    public record ItemDecision(
            @Nullable UUID itemId,
            @Nullable Outcome outcome,
            @Nullable String reason,
            @Nullable String redirectTo) {}

    /** Whether it gives the whole back to the requester. */
    public boolean returns() {
        return outcome == Outcome.RETURN && (items == null || items.isEmpty());
    }

    Narrowing narrowing() {
        return new Narrowing(fields, formsOfUse, to);
    }
}
