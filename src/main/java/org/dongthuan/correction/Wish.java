package org.dongthuan.correction;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dongthuan.record.Field;
import org.dongthuan.record.WantedRow;
import org.jspecify.annotations.Nullable;

/**
 * A wanted change whose field is known, as it was sent; values are never Java null.
 *
 * @param path how its place in the request is named
 */
record Wish(
        Field field,
        SubmitCorrection.@Nullable Kind kind,
        JsonNode seen,
        JsonNode wanted,
        boolean sourceIsWrong,
        @Nullable NamedDecision decision,
        List<UUID> evidence,
        String path) {

    /** What it wants of a row; empty for a field that does not repeat, and where it is not said properly. */
    Optional<WantedRow> row() {
        return field.repeating() ? WantedRow.of(wanted) : Optional.empty();
    }

    /** The row that it is about, of those that are there. */
    @Nullable
    UUID rowId() {
        WantedRow wantedRow = row().orElse(null);
        return wantedRow == null ? null : wantedRow.row();
    }

    /** The photograph that is wanted proves itself. */
    Optional<UUID> wantedFile() {
        if (field.type() != Field.Type.FILE || !wanted.isTextual()) return Optional.empty();
        try {
            return Optional.of(UUID.fromString(wanted.asText()))
                    .filter(id -> id.toString().equals(wanted.asText()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
