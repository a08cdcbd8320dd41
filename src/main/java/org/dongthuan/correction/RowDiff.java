package org.dongthuan.correction;

import java.util.List;
import java.util.UUID;
import org.dongthuan.record.RowChange.Operation;
import org.jspecify.annotations.Nullable;

/**
 * A wanted change of one row, column by column and in words.
 *
 * @param rowId none for a row that is to come
 * @param takenOut whether the row goes as a whole
 */
public record RowDiff(Operation operation, @Nullable UUID rowId, boolean takenOut, List<Column> columns) {

    /**
     * A column that is filled before or after.
     *
     * @param changed whether it shall be another than the person saw
     */
    public record Column(
            String column, String label, String seenText, String currentText, String wantedText, boolean changed) {}
}
