package org.dongthuan.correction;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dongthuan.audit.Origin;
import org.dongthuan.correction.SubmitCorrection.Kind;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.Refusal.Violation;
import org.dongthuan.record.Field;
import org.dongthuan.record.RowChange.Operation;
import org.dongthuan.record.ValueRules;
import org.dongthuan.record.WantedRow;
import org.dongthuan.record.WantedRows;
import org.springframework.stereotype.Component;

/** What is right for the values of a wanted change, of a field or of one row of it. */
@Component
class WishValues {

    private final ValueRules values;
    private final WantedRows rows;

    WishValues(ValueRules values, WantedRows rows) {
        this.values = values;
        this.rows = rows;
    }

    /**
     * Checks the values against what the record holds now.
     *
     * @param current the value of the field; of a repeating one all its rows
     * @throws Refusal.Conflict {@code stale-value} (409) when the record no longer holds what the person saw
     */
    void check(Wish wish, JsonNode current, List<Violation> violations) {
        if (wish.field().repeating()) checkRow(wish, current, violations);
        else checkSingle(wish, current, violations);
    }

    /** What the person saw, as it is kept. */
    JsonNode seen(Wish wish) {
        return wish.field().repeating() ? rows.columns(wish.field(), wish.seen()) : wish.seen();
    }

    /** What the person wants, as it is kept; only for values without violations. */
    JsonNode wanted(Wish wish, JsonNode current) {
        return wish.row()
                .map(row -> rows.result(wish.field(), row, current))
                .orElseGet(() -> values.normalise(wish.field(), wish.wanted()));
    }

    private void checkSingle(Wish wish, JsonNode current, List<Violation> violations) {
        Field field = wish.field();
        if (!ValueRules.same(wish.seen(), current)) throw stale(wish, current);
        checkKind(wish, current.isNull() ? Kind.SUPPLEMENT : Kind.ADJUSTMENT, "", violations);
        List<Violation> ofValue = values.violations(wish.path() + "wantedValue", field, wish.wanted());
        violations.addAll(ofValue);
        if (ofValue.isEmpty() && ValueRules.same(values.normalise(field, wish.wanted()), current)) {
            violations.add(Violation.of(wish.path() + "wantedValue", "correction.nothing-new"));
        }
    }

    private void checkRow(Wish wish, JsonNode current, List<Violation> violations) {
        String path = wish.path() + "wantedValue";
        WantedRow row = wish.row().orElse(null);
        if (row != null) {
            boolean adds = row.operation() == Operation.ADD;
            JsonNode now = rows.present(wish.field(), current, row.row());
            if (adds && !wish.seen().isNull()) {
                violations.add(Violation.of(wish.path() + "seenValue", "correction.row.seen"));
            } else if (!adds && !ValueRules.same(seen(wish), now)) {
                throw stale(wish, now);
            }
            checkKind(wish, adds ? Kind.SUPPLEMENT : Kind.ADJUSTMENT, ".row", violations);
        }
        violations.addAll(rows.violations(path, wish.field(), wish.wanted(), current));
    }

    private static void checkKind(Wish wish, Kind fitting, String what, List<Violation> violations) {
        if (wish.kind() != fitting)
            violations.add(Violation.of(wish.path() + "kind", "correction.kind." + fitting + what));
    }

    /** To the program of another portal a value is shown under a grant only, not because it guessed another one. */
    private static Refusal.Conflict stale(Wish wish, JsonNode current) {
        Map<String, Object> properties = new HashMap<>();
        properties.put("field", wish.field().id());
        if (Origin.current().via() == null)
            properties.put("currentValue", current.isMissingNode() ? NullNode.getInstance() : current);
        if (wish.rowId() != null) properties.put("rowId", wish.rowId());
        return new Refusal.Conflict("stale-value", properties);
    }
}
