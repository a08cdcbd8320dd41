package org.dongthuan.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.dongthuan.platform.Refusal.Violation;
import org.dongthuan.record.FieldCatalogue.Column;
import org.dongthuan.record.RowChange.Operation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What may be wanted of the rows of repeating fields, and what a row becomes. Everywhere the rows are those that the
 * registry tells: a list of objects with {@code rowId}.
 */
@Component
public class WantedRows {

    private static final String END = "to";

    private final FieldCatalogue catalogue;
    private final ValueRules values;

    WantedRows(FieldCatalogue catalogue, ValueRules values) {
        this.catalogue = catalogue;
        this.values = values;
    }

    /** Whether its rows have a last day: only these can be ended and stay. */
    public boolean hasEnd(Field field) {
        return columns(field).stream()
                .anyMatch(column -> END.equals(column.field().id()));
    }

    /** The filled columns of a row and nothing else of it; JSON null for none. By these rows are compared. */
    public JsonNode columns(Field field, JsonNode row) {
        return RowRules.filled(columns(field), row);
    }

    /** Likewise of one row out of all; JSON null where it is not among them. */
    public JsonNode present(Field field, JsonNode rows, @Nullable UUID row) {
        if (row == null) return NullNode.getInstance();
        return StreamSupport.stream(rows.spliterator(), false)
                .filter(one -> one.path("rowId").asText().equals(row.toString()))
                .findFirst()
                .map(one -> columns(field, one))
                .orElse(NullNode.getInstance());
    }

    /** What is wrong with a wanted value, in words for the person who typed it; empty when it is right. */
    public List<Violation> violations(String path, Field field, JsonNode wanted, JsonNode rows) {
        Optional<WantedRow> read = WantedRow.of(wanted);
        if (read.isEmpty()) return List.of(ValueProblem.of("value.row.shape").at(path, field));
        WantedRow row = read.get();
        JsonNode before = present(field, rows, row.row());
        if (row.operation() != Operation.ADD && before.isNull())
            return List.of(ValueProblem.of("value.row.unknown").at(path + ".rowId", field));
        if (row.takesOut()) return List.of();
        List<Violation> violations = new ArrayList<>();
        if (row.operation() == Operation.END) checkEnd(path + ".row", field, row, before, violations);
        if (violations.isEmpty()) violations.addAll(judged(path + ".row", field, before, merged(before, row)));
        if (violations.isEmpty()) checkNews(path + ".row", field, row, rows, violations);
        return violations;
    }

    /** The row as it shall be, normalised; JSON null when it is taken out. Only for wanted values without violations. */
    public JsonNode result(Field field, WantedRow wanted, JsonNode rows) {
        if (wanted.takesOut()) return NullNode.getInstance();
        return values.normalise(field, merged(present(field, rows, wanted.row()), wanted));
    }

    /** What stands there already is not judged anew: it was right when it came, by the lists of its day. */
    private List<Violation> judged(String path, Field field, JsonNode before, JsonNode after) {
        Set<String> kept = columns(field).stream()
                .map(column -> column.field().id())
                .filter(column -> before.has(column) && ValueRules.same(before.get(column), after.path(column)))
                .map(column -> path + "." + column)
                .collect(Collectors.toSet());
        return values.violations(path, field, after).stream()
                .filter(violation -> !kept.contains(violation.field()) || RowRules.PERIOD.equals(violation.textKey()))
                .toList();
    }

    private void checkEnd(String path, Field field, WantedRow row, JsonNode before, List<Violation> violations) {
        if (!hasEnd(field)) {
            violations.add(ValueProblem.of("value.row.no-end").at(path, field));
        } else if (SingleRules.isEmpty(row.columns().path(END))) {
            violations.add(ValueProblem.of("value.row.end-missing").at(path + "." + END, field));
        } else if (changesMoreThanTheEnd(field, row, before)) {
            violations.add(ValueProblem.of("value.row.end-only").at(path, field));
        }
    }

    private boolean changesMoreThanTheEnd(Field field, WantedRow row, JsonNode before) {
        ObjectNode after = (ObjectNode) columns(field, merged(before, row));
        JsonNode there = before.path(END);
        after.remove(END);
        if (!there.isMissingNode()) after.set(END, there);
        return !ValueRules.same(after, before);
    }

    private void checkNews(String path, Field field, WantedRow row, JsonNode rows, List<Violation> violations) {
        JsonNode after = result(field, row, rows);
        boolean there = StreamSupport.stream(rows.spliterator(), false)
                .anyMatch(one -> ValueRules.same(columns(field, one), after));
        if (there) violations.add(ValueProblem.of("value.row.there").at(path, field));
    }

    /** Columns that nothing was said about stay as they are; one that is said to be null is emptied. */
    private static ObjectNode merged(JsonNode before, WantedRow wanted) {
        ObjectNode row = before.isObject() ? before.deepCopy() : JsonNodeFactory.instance.objectNode();
        wanted.columns().fields().forEachRemaining(column -> row.set(column.getKey(), column.getValue()));
        // as the row was read, its id may still be in it
        row.remove("rowId");
        return row;
    }

    private List<Column> columns(Field field) {
        return catalogue.columns(field);
    }
}
