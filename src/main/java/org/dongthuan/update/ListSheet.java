package org.dongthuan.update;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dongthuan.record.Field;

/**
 * A list whose heads are understood.
 *
 * @param columns those of its template
 * @param places where each column stands in the file, in the order of the file; none for one that is left out
 */
record ListSheet(ListTable table, List<ListColumn> columns, Map<ListColumn, Integer> places) {

    /** A head that nobody knows is told, and so is one that is missing. */
    static ListSheet of(ListTable table, List<ListColumn> columns, ListFaults faults) {
        Map<ListColumn, Integer> places = new LinkedHashMap<>();
        for (int i = 0; i < table.heads().size(); i++) {
            String head = table.heads().get(i);
            if (head.isBlank()) continue;
            ListColumn column = columns.stream()
                    .filter(one -> one.isCalled(head))
                    .findFirst()
                    .orElse(null);
            if (column == null) {
                faults.addUnknownHead(head);
            } else if (places.putIfAbsent(column, i) != null) {
                faults.addHead(column, "update.list.head-twice");
            }
        }
        var sheet = new ListSheet(table, columns, places);
        ListColumn number = sheet.column(ListTemplates.STAFF_NUMBER);
        if (!places.containsKey(number)) faults.addHead(number, "update.list.head-missing");
        return sheet;
    }

    /** The column of the template with that id. */
    ListColumn column(String id) {
        return columns.stream()
                .filter(column -> column.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** What stands there; nothing where the file has no such column. */
    String cell(ListTable.Row row, ListColumn column) {
        Integer place = places.get(column);
        return place == null ? "" : row.cells().get(place).strip();
    }

    boolean isCalculated(ListTable.Row row, ListColumn column) {
        Integer place = places.get(column);
        return place != null && row.formulas().contains(place);
    }

    /** The columns of the file that fill that field. */
    List<ListColumn> of(Field field) {
        return places.keySet().stream()
                .filter(column -> field.equals(column.field()))
                .toList();
    }

    /** Of these the one that the rules name, or the first. */
    ListColumn columnOf(Field field, String path) {
        List<ListColumn> own = of(field);
        return own.stream()
                .filter(column -> column.column() != null
                        && path.endsWith("." + column.column().id()))
                .findFirst()
                .orElse(own.get(0));
    }
}
