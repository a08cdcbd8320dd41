package org.dongthuan.update;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dongthuan.record.Field;
import org.dongthuan.record.FieldCatalogue;
import org.dongthuan.record.ItemKey;
import org.dongthuan.record.ValueRules;
import org.dongthuan.record.WantedRows;
import org.dongthuan.update.UpdateKind.RowUse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What one line of a list asks for. A blank cell asks for nothing: a list empties no field. */
@Component
class ListItems {

    private final ListOrders orders;
    private final TypedCells cells;
    private final FieldCatalogue catalogue;
    private final WantedRows rows;
    private final OpenRows openRows;

    ListItems(ListOrders orders, TypedCells cells, FieldCatalogue catalogue, WantedRows rows, OpenRows openRows) {
        this.orders = orders;
        this.cells = cells;
        this.catalogue = catalogue;
        this.rows = rows;
        this.openRows = openRows;
    }

    /**
     * A line of a list, with what stands on the record that it is about.
     *
     * @param order none where something is wrong with it
     * @param current by field, of repeating ones all rows
     */
    record Line(
            UpdateKind kind,
            ListSheet sheet,
            ListTable.Row row,
            @Nullable Order order,
            Map<String, JsonNode> current) {

        JsonNode current(Field field) {
            return current.getOrDefault(field.id(), NullNode.instance);
        }
    }

    List<SubmitUpdate.Item> of(Line line, Field field, ListFaults faults) {
        if (!field.repeating()) return value(line, field);
        ObjectNode columns = JsonNodeFactory.instance.objectNode();
        for (ListColumn column : line.sheet().of(field)) {
            Field part = column.column();
            if (part == null) continue;
            JsonNode value = cells.read(part, line.sheet().cell(line.row(), column));
            if (!value.isNull()) columns.set(part.id(), value);
        }
        if (columns.isEmpty()) return List.of();
        return line.kind().use(field) == RowUse.END
                ? ended(line, field, columns, faults)
                : added(line, field, columns, faults);
    }

    private List<SubmitUpdate.Item> value(Line line, Field field) {
        JsonNode seen = line.current(field);
        return line.sheet().of(field).stream()
                .map(column -> cells.read(field, line.sheet().cell(line.row(), column)))
                .filter(wanted -> !wanted.isNull() && !ValueRules.same(seen, wanted))
                .map(wanted -> new SubmitUpdate.Item(field.id(), null, seen, wanted, null))
                .toList();
    }

    /** The new row, and where the kind says so the end of the one whose place it takes. */
    private List<SubmitUpdate.Item> added(Line line, Field field, ObjectNode columns, ListFaults faults) {
        List<SubmitUpdate.Item> items = new ArrayList<>();
        if (line.kind().use(field) == RowUse.SUPERSEDE) {
            List<JsonNode> before = openRows.before(line.current(field), columns);
            if (before.size() > 1) {
                faults.add(
                        line.row(), line.sheet().columnOf(field, "." + OpenRows.FROM), "update.list.row-open-several");
            } else if (!before.isEmpty()) {
                items.add(end(field, before.get(0), OpenRows.dayBefore(columns)));
            }
        }
        Order order = line.order();
        if (order != null) orders.fill(catalogue.columns(field), columns, order);
        items.add(new SubmitUpdate.Item(
                field.id(), null, null, ItemKey.added(field).wanted(columns).json(), null));
        return items;
    }

    private List<SubmitUpdate.Item> ended(Line line, Field field, ObjectNode columns, ListFaults faults) {
        JsonNode end = columns.path(OpenRows.TO);
        List<JsonNode> meant = openRows.meant(field, line.current(field), columns);
        if (meant.size() == 1) return List.of(end(field, meant.get(0), end.isMissingNode() ? NullNode.instance : end));
        faults.add(
                line.row(),
                line.sheet().columnOf(field, ""),
                meant.isEmpty() ? "update.list.row-none" : "update.list.row-several");
        return List.of();
    }

    private SubmitUpdate.Item end(Field field, JsonNode row, JsonNode last) {
        ObjectNode columns = JsonNodeFactory.instance.objectNode();
        columns.set(OpenRows.TO, last);
        var key = new ItemKey(field.id(), ItemKey.Action.END, row.path("rowId").asText());
        return new SubmitUpdate.Item(
                field.id(), null, rows.columns(field, row), key.wanted(columns).json(), null);
    }
}
