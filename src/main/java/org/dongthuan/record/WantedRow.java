package org.dongthuan.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants of one row of a repeating field, as requests say it: {@code {operation, rowId, row}}.
 *
 * @param row which one; none for a row that is to come
 * @param columns those that shall be different, an object; JSON null where nothing was said
 */
public record WantedRow(
        RowChange.Operation operation, @Nullable UUID row, JsonNode columns) {

    /** Reads the wanted value of an item; empty where it does not name an operation and, but for a new row, a row. */
    public static Optional<WantedRow> of(JsonNode wanted) {
        RowChange.Operation operation = Arrays.stream(RowChange.Operation.values())
                .filter(known -> known.name().equals(wanted.path("operation").textValue()))
                .findFirst()
                .orElse(null);
        UUID row = uuid(wanted.path("rowId"));
        JsonNode columns = wanted.path("row");
        boolean adds = operation == RowChange.Operation.ADD;
        boolean named = adds ? isNothing(wanted.path("rowId")) : row != null;
        boolean told = columns.isObject() || (operation == RowChange.Operation.END && isNothing(columns));
        if (operation == null || !named || !told) return Optional.empty();
        return Optional.of(new WantedRow(operation, row, columns.isObject() ? columns : NullNode.getInstance()));
    }

    /** The same as the wanted value of an item. */
    public JsonNode json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("operation", operation.name());
        if (row != null) json.put("rowId", row.toString());
        if (!columns.isNull()) json.set("row", columns);
        return json;
    }

    /** Whether the row is taken out, because it was wrong or holds no more; with its last day it would stay. */
    public boolean takesOut() {
        return operation == RowChange.Operation.END && columns.isNull();
    }

    private static boolean isNothing(JsonNode member) {
        return member.isMissingNode() || member.isNull();
    }

    private static @Nullable UUID uuid(JsonNode text) {
        try {
            return text.isTextual() ? UUID.fromString(text.asText()) : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
