package org.dongthuan.record;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One step in the history of a field.
 *
 * @param id the greater the later
 * @param row which row of a repeating field; its old value is JSON null when it came, its new one when it was taken out
 */
public record PastValue(
        long id,
        String field,
        @Nullable UUID row,
        JsonNode oldValue,
        JsonNode newValue,
        LocalDate validFrom,
        OffsetDateTime recordedAt,
        FieldChange.Basis basis,
        @Nullable String proposer) {

    /** The decision that ordered it, as it is quoted. */
    public String decision() {
        return basis.decision();
    }
}
