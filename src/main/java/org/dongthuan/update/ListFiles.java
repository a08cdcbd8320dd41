package org.dongthuan.update;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.TableFile;
import org.springframework.stereotype.Component;

/**
 * Reads lists as they come: a workbook, or text between commas, semicolons or tabs. What a file claims to be counts for
 * nothing. Nothing of it is run, and none is read further than a list may be long.
 */
@Component
class ListFiles {

    static final int LARGEST = 2 * 1024 * 1024;
    static final int MOST_ROWS = 1000;
    static final int MOST_COLUMNS = 60;
    static final int LONGEST_CELL = 2000;

    /** Unfolded far more than a thousand rows need; a bomb unfolds to far more than this. */
    private static final TableFile.Limits LIMITS =
            new TableFile.Limits(LARGEST, 20L * 1024 * 1024, MOST_ROWS + 1, MOST_COLUMNS, LONGEST_CELL);

    /**
     * What the file holds.
     *
     * @throws Refusal {@code list-too-large} (413), {@code list-unreadable} (415), {@code list-encoding}, {@code
     *     list-empty}, {@code list-rows}, {@code list-columns}, {@code list-cell} (422)
     */
    ListTable read(InputStream file) throws IOException {
        List<ListTable.Row> lines = new ArrayList<>();
        TableFile.readFirst(
                file, LIMITS, line -> lines.add(new ListTable.Row(line.number(), line.cells(), line.formulas())));
        if (lines.isEmpty()) throw new Refusal.RuleViolated("list-empty");
        List<String> heads = lines.get(0).cells();
        List<ListTable.Row> rows = lines.stream()
                .skip(1)
                .map(line -> new ListTable.Row(line.number(), padded(line.cells(), heads.size()), line.formulas()))
                .toList();
        if (rows.isEmpty()) throw new Refusal.RuleViolated("list-empty");
        return new ListTable(heads, rows);
    }

    private static List<String> padded(List<String> cells, int size) {
        List<String> padded = new ArrayList<>(cells.subList(0, Math.min(cells.size(), size)));
        padded.addAll(Collections.nCopies(size - padded.size(), ""));
        return padded;
    }
}
