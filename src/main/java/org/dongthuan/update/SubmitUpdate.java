package org.dongthuan.update;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A personnel officer enters what a decision changed of somebody's record. */
public record SubmitUpdate(
        @Nullable UUID recordId,
        @Nullable List<Item> items,
        @Nullable Decision decision,
        @Nullable List<UUID> evidenceIds) {

    /**
     * One wanted change.
     *
     * @param kind told for the reader's sake; it follows from what stands on the record
     * @param seenValue what stood on the record when it was entered
     * @param wantedValue JSON null removes the value; of a row {@code {operation, rowId, row}}
     * @param evidenceIds documents of this item, kept with those of the whole
     */
    public record Item(
            @Nullable String field,
            @Nullable Kind kind,
            @Nullable JsonNode seenValue,
            @Nullable JsonNode wantedValue,
            @Nullable List<UUID> evidenceIds) {}

    /**
     * The decision that ordered the changes.
     *
     * @param effectiveFrom the day from which they hold; the day of the decision where it says no other
     */
    public record Decision(
            @Nullable String number,
            @Nullable LocalDate date,
            @Nullable String issuer,
            @Nullable LocalDate effectiveFrom) {}

    /** Supplement ({@code bổ sung}) of what is empty, or adjustment ({@code điều chỉnh}) of what is there. */
    public enum Kind {
        SUPPLEMENT,
        ADJUSTMENT
    }
}
