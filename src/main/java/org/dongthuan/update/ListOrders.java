package org.dongthuan.update;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dongthuan.platform.Refusal.Violation;
import org.dongthuan.record.FieldCatalogue.Column;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The one decision that orders a list, read from its last columns. */
@Component
class ListOrders {

    private final UpdateRules rules;

    ListOrders(UpdateRules rules) {
        this.rules = rules;
    }

    /** A column of the template, and where the file has it. */
    record Place(ListColumn column, @Nullable Integer index) {}

    /** Hears what is wrong. */
    interface Problems {
        void add(int row, ListColumn column, String key);
    }

    /** None where something is wrong with it: a list has one decision, said in its first row or in every one. */
    @Nullable
    Order read(ListTable table, Place number, Place date, Place issuer, Place from, Problems problems) {
        List<ListColumn> wrong = new ArrayList<>();
        Problems noted = (row, column, key) -> {
            wrong.add(column);
            problems.add(row, column, key);
        };
        String typedNumber = one(table, number, noted);
        String typedDate = one(table, date, noted);
        String typedIssuer = one(table, issuer, noted);
        String typedFrom = one(table, from, noted);
        LocalDate day = day(table, date, typedDate, noted);
        LocalDate effective = day(table, from, typedFrom, noted);
        if (!wrong.isEmpty()) return null;
        var decision = new SubmitUpdate.Decision(typedNumber, day, typedIssuer, effective);
        for (Violation violation : rules.orderFaults(decision)) {
            ListColumn column = switch (violation.field()) {
                case "decision.number" -> number.column();
                case "decision.issuer" -> issuer.column();
                case "decision.effectiveFrom" -> from.column();
                default -> date.column();
            };
            noted.add(first(table), column, violation.textKey());
        }
        return wrong.isEmpty() ? UpdateRules.order(decision) : null;
    }

    /** Fills the columns of a new row that say by which decision it came. */
    void fill(List<Column> columns, ObjectNode row, Order order) {
        for (Column column : columns) {
            switch (column.field().id()) {
                case "decision_no", "resolution_no", "notice_no" ->
                    row.put(column.field().id(), order.number());
                case "decision_date", "resolution_date", "notice_date" ->
                    row.put(column.field().id(), order.date().toString());
                case "decided_by" -> row.put(column.field().id(), order.issuer());
                default -> {}
            }
        }
    }

    private static @Nullable LocalDate day(ListTable table, Place place, String typed, Problems problems) {
        if (typed.isEmpty()) return null;
        LocalDate day = TypedCells.day(typed).orElse(null);
        if (day == null) problems.add(first(table), place.column(), "update.page.date.unreadable");
        return day;
    }

    private static String one(ListTable table, Place place, Problems problems) {
        Integer index = place.index();
        if (index == null) return "";
        String said = "";
        for (ListTable.Row row : table.rows()) {
            String cell = row.cells().get(index).strip();
            if (cell.isEmpty() || cell.equals(said)) continue;
            if (said.isEmpty()) {
                said = cell;
            } else {
                problems.add(row.number(), place.column(), "update.list.order-differs");
                return said;
            }
        }
        return said;
    }

    private static int first(ListTable table) {
        return table.rows().get(0).number();
    }
}
