package org.dongthuan.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.time.LocalDate;
import java.util.UUID;

/**
 * One approved change of one row of a repeating field.
 *
 * @param row which row; a row that comes brings its own new id
 * @param expected the row that the decision was made against, an object of its columns; JSON null for one that comes
 * @param wanted the row as it shall be, already normalised by {@link ValueRules}; JSON null takes it out of the field
 * @param proposer the account that asked for it
 */
public record RowChange(
        RecordId record,
        String field,
        UUID row,
        JsonNode expected,
        JsonNode wanted,
        LocalDate validFrom,
        FieldChange.Basis basis,
        String proposer) {

    /** What is to be done with a row, in the words of requests. */
    public enum Operation {
        ADD,
        CHANGE,

        /** With the last day in its column {@code to} it stays true for that time; without it the row is taken out. */
        END
    }

    public RowChange {
        if (expected.isNull() && wanted.isNull()) throw new IllegalArgumentException("A change of nothing to nothing");
    }

    /** A row that comes, behind those that are there. */
    public static RowChange add(
            RecordId record,
            String field,
            UUID row,
            JsonNode wanted,
            LocalDate validFrom,
            FieldChange.Basis basis,
            String proposer) {
        return new RowChange(record, field, row, NullNode.getInstance(), wanted, validFrom, basis, proposer);
    }

    boolean adds() {
        return expected.isNull();
    }

    boolean takesOut() {
        return wanted.isNull();
    }
}
