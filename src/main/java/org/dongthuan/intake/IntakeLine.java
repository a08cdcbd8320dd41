package org.dongthuan.intake;

import java.util.List;
import java.util.Map;

/**
 * A line of a file: its cells that are not blank, by the ids of their columns.
 *
 * @param sheet the id of its sheet
 * @param number as spreadsheet programs count; 0 where none belongs to what is wrong
 */
record IntakeLine(String sheet, int number, Map<String, String> cells) {

    static final IntakeLine NONE = new IntakeLine("", 0, Map.of());

    IntakeLine {
        cells = Map.copyOf(cells);
    }

    String cell(String column) {
        return cells.getOrDefault(column, "");
    }

    /** A person as the file has him: his line, his rows, and what was wrong while it was read. */
    record Person(IntakeLine line, List<IntakeLine> rows, List<IntakeProblem> problems) {

        Person {
            rows = List.copyOf(rows);
            problems = List.copyOf(problems);
        }

        /** Whoever has none stands for what belongs to nobody. */
        boolean somebody() {
            return line.number() > 0;
        }
    }
}
