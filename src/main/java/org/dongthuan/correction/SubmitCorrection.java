package org.dongthuan.correction;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An official asks for changes of his record, or of the record of somebody whose mandate he holds.
 *
 * @param recordId the record to be changed; by a mandate it may be left out
 * @param onBehalfOf the mandate by which it is asked; none for the own record
 */
public record SubmitCorrection(
        @Nullable UUID recordId,
        @Nullable List<Item> items,
        @Nullable String reason,
        @Nullable Boolean attested,
        @Nullable UUID onBehalfOf) {

    /** For the own record. */
    public SubmitCorrection(
            @Nullable UUID recordId, @Nullable List<Item> items, @Nullable String reason, @Nullable Boolean attested) {
        this(recordId, items, reason, attested, null);
    }

    /** The same as if its truth were attested. */
    SubmitCorrection asIfAttested() {
        return new SubmitCorrection(recordId, items, reason, true, onBehalfOf);
    }

    /**
     * One wanted change.
     *
     * @param seenValue the value that the person saw when he asked; of a repeating field the row, and null for a new one
     * @param wantedValue JSON null removes the value; of a repeating field {@code {operation, rowId, row}}
     * @param sourceIsWrong the other database that the value comes from is itself wrong
     * @param decision the decision that shows the error, instead of its copy
     */
    public record Item(
            @Nullable String field,
            @Nullable Kind kind,
            @Nullable JsonNode seenValue,
            @Nullable JsonNode wantedValue,
            @Nullable List<UUID> evidenceIds,
            @Nullable Boolean sourceIsWrong,
            @Nullable NamedDecision decision) {

        public Item(
                @Nullable String field,
                @Nullable Kind kind,
                @Nullable JsonNode seenValue,
                @Nullable JsonNode wantedValue,
                @Nullable List<UUID> evidenceIds) {
            this(field, kind, seenValue, wantedValue, evidenceIds, null, null);
        }
    }

    /** Supplement ({@code bổ sung}) of an empty field or adjustment ({@code điều chỉnh}) of a filled one. */
    public enum Kind {
        SUPPLEMENT,
        ADJUSTMENT
    }
}
