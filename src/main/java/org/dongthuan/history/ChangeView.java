package org.dongthuan.history;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One change of one's own record.
 *
 * @param rowId which row of a repeating field; its old value is null when it came, its new one when it was taken out
 * @param oldText the old value in words
 * @param validFrom from which day on the new value holds
 * @param request the request that was decided
 * @param proposer who asked for it
 * @param readersTold how many people who had been shown the old value were told; null while they are being told
 */
public record ChangeView(
        String field,
        String label,
        @Nullable UUID rowId,
        JsonNode oldValue,
        JsonNode newValue,
        String oldText,
        String newText,
        LocalDate validFrom,
        OffsetDateTime recordedAt,
        Decision decision,
        @Nullable String request,
        @Nullable String proposer,
        @Nullable Integer readersTold) {

    /**
     * What ordered it.
     *
     * @param number as it is quoted
     * @param id where this system issued it
     * @param readable whether the person may open it
     * @param decidedBy who signed it
     * @param agencyName for which agency, as it was called then
     */
    public record Decision(
            String number,
            @Nullable UUID id,
            boolean readable,
            @Nullable String decidedBy,
            @Nullable String agencyName) {}
}
