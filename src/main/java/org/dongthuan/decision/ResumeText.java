package org.dongthuan.decision;

import java.util.List;
import java.util.Set;

/**
 * What a printed résumé says, item by item as its form counts them.
 *
 * @param head what stands above the first item
 * @param notes sentences at its end, such as which items were left out and why
 * @param mark who printed it, when and on what ground; stands on every page
 */
public record ResumeText(List<Line> head, List<Item> items, List<String> notes, String mark) {

    private static final Set<String> BESIDE = Set.of("1", "2", "3", "4", "5");

    public ResumeText {
        head = List.copyOf(head);
        items = List.copyOf(items);
        notes = PaperText.all("note", notes);
        mark = PaperText.of("mark", mark);
    }

    /** The first of the form stand beside the photograph, unless they were left out. */
    public List<Item> besidePhotograph() {
        return items.stream().filter(ResumeText::isBeside).toList();
    }

    public List<Item> below() {
        return items.stream().filter(item -> !isBeside(item)).toList();
    }

    private static boolean isBeside(Item item) {
        return BESIDE.contains(item.number());
    }

    /** An item of the form, with the number that it has there. */
    public record Item(String number, List<Line> lines, List<Rows> tables) {
        public Item {
            lines = List.copyOf(lines);
            tables = List.copyOf(tables);
        }
    }

    /** A fact with its label. */
    public record Line(String label, String value) {
        public Line {
            label = PaperText.of("label", label);
            value = PaperText.of("value", value);
        }
    }

    /** Facts that repeat; there is at least one row. */
    public record Rows(String label, List<String> columns, List<List<String>> rows) {
        public Rows {
            label = PaperText.of("label", label);
            columns = PaperText.all("column", columns);
            rows = rows.stream().map(row -> PaperText.all("cell", row)).toList();
            if (rows.isEmpty()) throw new IllegalArgumentException("A table without rows");
        }
    }
}
