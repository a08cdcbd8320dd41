package org.dongthuan.update;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import org.dongthuan.platform.Refusal.Violation;
import org.dongthuan.record.FieldCatalogue.Column;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The one decision that orders a list, read from its last columns. */
@Component
class ListOrders {

    private final OrderRules rules;

    ListOrders(OrderRules rules) {
        this.rules = rules;
    }

    /** None where something is wrong with it: a list has one decision, said in its first row or in every one. */
    @Nullable
    Order read(ListSheet sheet, ListFaults faults) {
        int before = faults.count();
        ListTable.Row first = sheet.table().rows().get(0);
        var decision = new SubmitUpdate.Decision(
                one(sheet, ListTemplates.ORDER_NUMBER, faults),
                day(sheet, ListTemplates.ORDER_DATE, faults),
                one(sheet, ListTemplates.ORDER_ISSUER, faults),
                day(sheet, ListTemplates.ORDER_FROM, faults));
        if (faults.count() > before) return null;
        for (Violation violation : rules.faults(decision)) {
            String column = switch (violation.field()) {
                case "decision.number" -> ListTemplates.ORDER_NUMBER;
                case "decision.issuer" -> ListTemplates.ORDER_ISSUER;
                case "decision.effectiveFrom" -> ListTemplates.ORDER_FROM;
                default -> ListTemplates.ORDER_DATE;
            };
            faults.add(first, sheet.column(column), violation.textKey());
        }
        return faults.count() > before ? null : OrderRules.order(decision);
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

    private static @Nullable LocalDate day(ListSheet sheet, String id, ListFaults faults) {
        String typed = one(sheet, id, faults);
        if (typed.isEmpty()) return null;
        LocalDate day = TypedCells.day(typed).orElse(null);
        if (day == null) faults.add(sheet.table().rows().get(0), sheet.column(id), "update.page.date.unreadable");
        return day;
    }

    private static String one(ListSheet sheet, String id, ListFaults faults) {
        ListColumn column = sheet.column(id);
        String said = "";
        for (ListTable.Row row : sheet.table().rows()) {
            String cell = sheet.cell(row, column);
            if (cell.isEmpty() || cell.equals(said)) continue;
            if (!said.isEmpty()) {
                faults.add(row, column, "update.list.order-differs");
                return said;
            }
            said = cell;
        }
        return said;
    }
}
