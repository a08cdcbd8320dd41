package org.dongthuan.statistics.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Figures in words, as a page and a file show them.
 *
 * @param heads the dimensions
 * @param highest the highest count, against which bars are drawn
 */
record Sheet(List<String> heads, List<Row> rows, int suppressed, int highest, LocalDate asOf) {

    /** A line: what its values are called, and how many people there are; none where that is not told. */
    record Row(List<String> labels, @Nullable Integer count) {}

    /** For a file: heads, lines, and below them what has to be known about the figures. */
    List<List<String>> lines(String countHead, String notTold, List<String> notes) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(joined(heads, countHead));
        for (Row row : rows)
            lines.add(joined(row.labels(), row.count() == null ? notTold : String.valueOf(row.count())));
        notes.forEach(note -> lines.add(List.of(note)));
        return lines;
    }

    private static List<String> joined(List<String> cells, String last) {
        List<String> all = new ArrayList<>(cells);
        all.add(last);
        return all;
    }
}
