package org.dongthuan.record;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;

/**
 * One approved change of one non-repeating field.
 *
 * @param expected the value that the decision was made against; JSON null for an empty field
 * @param wanted the new value, already normalised by {@link ValueRules}; JSON null empties the field
 * @param decision the request or decision that ordered it
 * @param proposer the account that asked for it
 */
public record FieldChange(
        RecordId record,
        String field,
        JsonNode expected,
        JsonNode wanted,
        LocalDate validFrom,
        String decision,
        String proposer) {}
