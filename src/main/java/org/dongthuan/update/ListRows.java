package org.dongthuan.update;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dongthuan.platform.Refusal.Violation;
import org.dongthuan.record.Field;
import org.dongthuan.record.Holder;
import org.dongthuan.record.Registry;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Holds one line of a list against the record that it is about, by the same rules as an update of one record. */
@Component
class ListRows {

    private final Registry registry;
    private final ListItems items;
    private final ChangeRules rules;
    private final UpdateItemTable open;

    ListRows(Registry registry, ListItems items, ChangeRules rules, UpdateItemTable open) {
        this.registry = registry;
        this.items = items;
        this.rules = rules;
        this.open = open;
    }

    /** The changes that passed the rules; what is wrong with the others is told. */
    List<WantedChange> changes(
            Holder holder,
            UpdateKind kind,
            ListSheet sheet,
            ListTable.Row row,
            @Nullable Order order,
            ListFaults faults) {
        // all at once, and once for a person
        Map<String, JsonNode> current = registry.values(
                holder.record(), kind.fields().stream().map(Field::id).toList());
        List<OpenItem> under = open.openOf(holder.record());
        var line = new ListItems.Line(kind, sheet, row, order, current);
        List<WantedChange> wanted = new ArrayList<>();
        for (Field field : kind.fields()) {
            for (SubmitUpdate.Item item : items.of(line, field, faults)) {
                WantedChange change = checked(holder, field, item, line, faults);
                if (change == null) continue;
                if (OpenItem.find(under, field.id(), change.changedRow()).isPresent()) {
                    faults.add(row, sheet.columnOf(field, ""), "update.list.open");
                } else {
                    wanted.add(change);
                }
            }
        }
        return wanted;
    }

    private @Nullable WantedChange checked(
            Holder holder, Field field, SubmitUpdate.Item item, ListItems.Line line, ListFaults faults) {
        List<Violation> violations = new ArrayList<>();
        WantedChange change = rules.check(holder, field, item, line.current(field), "", violations);
        for (Violation violation : violations)
            faults.add(line.row(), line.sheet().columnOf(field, violation.field()), violation);
        return change;
    }
}
