package org.dongthuan.update;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.Refusal.Violation;
import org.dongthuan.record.Field;
import org.dongthuan.record.Holder;
import org.dongthuan.record.ValueRules;
import org.dongthuan.record.WantedRow;
import org.dongthuan.record.WantedRows;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is right for one change of one field or row: whose it is, what was seen, what is wanted. */
@Component
class ChangeRules {

    private final UpdatableFields fields;
    private final ValueRules values;
    private final WantedRows rows;

    ChangeRules(UpdatableFields fields, ValueRules values, WantedRows rows) {
        this.fields = fields;
        this.values = values;
        this.rows = rows;
    }

    /**
     * The change in stored form; null where something is wrong with it, which is said among the violations.
     *
     * @param current what stands on the record, of a repeating field all its rows
     * @throws Refusal.Conflict {@code stale-value} (409) when the record no longer holds what was seen
     */
    @Nullable
    WantedChange check(
            Holder holder,
            Field field,
            SubmitUpdate.Item item,
            JsonNode current,
            String path,
            List<Violation> violations) {
        Optional<String> obstacle = UpdatableFields.whyNot(field);
        if (obstacle.isPresent()) {
            violations.add(Violation.of(path + "field", obstacle.get()));
            return null;
        }
        int before = violations.size();
        WantedChange change = field.repeating()
                ? row(holder, field, item, current, path, violations)
                : value(holder, field, item, current, path, violations);
        if (change != null && item.kind() != null && item.kind() != change.kind())
            violations.add(Violation.of(path + "kind", "update.kind." + change.kind()));
        return violations.size() > before ? null : change;
    }

    private WantedChange value(
            Holder holder,
            Field field,
            SubmitUpdate.Item item,
            JsonNode current,
            String path,
            List<Violation> violations) {
        refuseStale(field, null, given(item.seenValue()), current);
        JsonNode wanted = given(item.wantedValue());
        List<Violation> faults = values.violations(path + "wantedValue", field, wanted);
        violations.addAll(faults);
        JsonNode normal = faults.isEmpty() ? values.normalise(field, wanted) : NullNode.instance;
        if (faults.isEmpty() && ValueRules.same(normal, current)) {
            violations.add(Violation.of(path + "wantedValue", "update.nothing-new"));
        } else if (!normal.isNull()) {
            fields.fault(holder, field, normal)
                    .ifPresent(fault -> violations.add(Violation.of(path + "wantedValue", fault)));
        }
        return new WantedChange(holder.record(), field, null, kind(current), current, normal);
    }

    private @Nullable WantedChange row(
            Holder holder,
            Field field,
            SubmitUpdate.Item item,
            JsonNode current,
            String path,
            List<Violation> violations) {
        JsonNode wanted = given(item.wantedValue());
        List<Violation> faults = rows.violations(path + "wantedValue", field, wanted, current);
        violations.addAll(faults);
        Optional<WantedRow> read = WantedRow.of(wanted);
        if (read.isEmpty()) return null;
        WantedRow row = read.get();
        JsonNode before = rows.present(field, current, row.row());
        refuseStale(field, row.row(), rows.columns(field, given(item.seenValue())), before);
        if (!faults.isEmpty()) return null;
        UUID id = row.row() == null ? UUID.randomUUID() : row.row();
        return new WantedChange(
                holder.record(),
                field,
                new UpdateItem.Row(row.operation(), id),
                kind(before),
                before,
                rows.result(field, row, current));
    }

    private static void refuseStale(Field field, @Nullable UUID row, JsonNode seen, JsonNode current) {
        if (ValueRules.same(seen, current)) return;
        Map<String, Object> about = new HashMap<>(Map.of("field", field.id(), "currentValue", current));
        if (row != null) about.put("rowId", row);
        throw new Refusal.Conflict("stale-value", about);
    }

    private static SubmitUpdate.Kind kind(JsonNode current) {
        return current.isNull() ? SubmitUpdate.Kind.SUPPLEMENT : SubmitUpdate.Kind.ADJUSTMENT;
    }

    private static JsonNode given(@Nullable JsonNode value) {
        return value == null ? NullNode.instance : value;
    }
}
