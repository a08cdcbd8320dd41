package org.dongthuan.update;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;
import org.dongthuan.record.Field;
import org.dongthuan.record.RecordId;
import org.jspecify.annotations.Nullable;

/**
 * One change that passed the rules, its values normalised.
 *
 * @param row what is done with which row, for repeating fields
 * @param seen the value or the row that stood there
 * @param wanted the value or the row as it shall be; JSON null takes it away
 */
record WantedChange(
        RecordId record,
        Field field,
        UpdateItem.@Nullable Row row,
        SubmitUpdate.Kind kind,
        JsonNode seen,
        JsonNode wanted) {

    /** Which row it changes; none for a value, and for a row that comes. */
    @Nullable
    UUID changedRow() {
        return row == null || seen.isNull() ? null : row.id();
    }
}
