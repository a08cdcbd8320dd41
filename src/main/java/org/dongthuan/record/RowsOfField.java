package org.dongthuan.record;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A repeating field with its rows in words, for whoever chooses among them.
 *
 * @param hasEnd whether a row may get its last day
 */
public record RowsOfField(String id, String label, boolean hasEnd, List<Line> rows) {

    public RowsOfField {
        rows = List.copyOf(rows);
    }

    /**
     * A row in words.
     *
     * @param openRequest the request that is open on it
     */
    public record Line(String id, String text, @Nullable String openRequest) {}
}
