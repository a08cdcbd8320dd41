package org.dongthuan.record;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** One step in the history of a field. */
public record PastValue(
        String field,
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
