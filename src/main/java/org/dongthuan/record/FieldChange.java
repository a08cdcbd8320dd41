package org.dongthuan.record;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One approved change of one non-repeating field.
 *
 * @param expected the value that the decision was made against; JSON null for an empty field
 * @param wanted the new value, already normalised by {@link ValueRules}; JSON null empties the field
 * @param proposer the account that asked for it
 */
public record FieldChange(
        RecordId record,
        String field,
        JsonNode expected,
        JsonNode wanted,
        LocalDate validFrom,
        Basis basis,
        String proposer) {

    /** A change that rests on a decision from outside this system. */
    public FieldChange(
            RecordId record,
            String field,
            JsonNode expected,
            JsonNode wanted,
            LocalDate validFrom,
            String decision,
            String proposer) {
        this(record, field, expected, wanted, validFrom, new Basis(decision, null, null), proposer);
    }

    /**
     * What ordered a change.
     *
     * @param decision as it is quoted, e.g. {@code 12/QĐ-SNV}
     * @param decisionId the written decision, where this system issued it
     * @param request the number of the request that it decided
     */
    public record Basis(
            String decision,
            @Nullable UUID decisionId,
            @Nullable String request) {}
}
