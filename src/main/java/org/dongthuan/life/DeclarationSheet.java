package org.dongthuan.life;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.dongthuan.record.Field;

/**
 * What is said in a declaration so far.
 *
 * @param values of the fields that do not repeat
 * @param rows of those that do, in the order in which they were said
 */
public record DeclarationSheet(Map<String, JsonNode> values, List<Row> rows) {

    public DeclarationSheet {
        values = Map.copyOf(values);
        rows = List.copyOf(rows);
    }

    /** One row, an object of its columns. */
    public record Row(String field, UUID id, JsonNode columns) {}

    /** JSON null where nothing is said. */
    public JsonNode value(String field) {
        return values.getOrDefault(field, NullNode.getInstance());
    }

    public List<Row> rows(String field) {
        return rows.stream().filter(row -> row.field().equals(field)).toList();
    }

    /** A value, or all rows as an array. */
    JsonNode whole(Field field) {
        if (!field.repeating()) return value(field.id());
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        rows(field.id()).forEach(row -> all.add(row.columns()));
        return all;
    }

    public boolean says(Field field) {
        return field.repeating() ? !rows(field.id()).isEmpty() : values.containsKey(field.id());
    }

    /** The fields of which something is said. */
    List<String> fields() {
        Set<String> fields = new TreeSet<>(values.keySet());
        rows.forEach(row -> fields.add(row.field()));
        return List.copyOf(fields);
    }
}
