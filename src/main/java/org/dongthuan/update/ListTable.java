package org.dongthuan.update;

import java.util.List;

/**
 * What a file holds, as texts.
 *
 * @param heads of its columns
 * @param rows below the heads, those without anything left out
 */
record ListTable(List<String> heads, List<Row> rows) {

    ListTable {
        heads = List.copyOf(heads);
        rows = List.copyOf(rows);
    }

    /**
     * A line of the file.
     *
     * @param number as spreadsheet programs count, the heads being 1
     * @param cells as many as there are heads, blank where nothing is
     * @param formulas the positions of cells that are calculated
     */
    record Row(int number, List<String> cells, List<Integer> formulas) {

        Row {
            cells = List.copyOf(cells);
            formulas = List.copyOf(formulas);
        }
    }
}
