package org.dongthuan.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dongthuan.record.NewRecord.Dated;
import org.dongthuan.record.NewRecord.Row;
import org.jspecify.annotations.Nullable;

/** A record in the making. */
final class DemoDraft {

    private final Map<String, Dated> values = new LinkedHashMap<>();
    private final List<Row> rows = new ArrayList<>();

    /** What the field holds from that day on. */
    DemoDraft put(String field, LocalDate from, Object value) {
        values.put(field, new Dated(node(value), from));
        return this;
    }

    /** A row that counts from that day on; columns as name, value, name, value. A value may be missing. */
    DemoDraft row(String field, LocalDate from, @Nullable Object... columns) {
        ObjectNode row = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < columns.length; i += 2) row.set(String.valueOf(columns[i]), node(columns[i + 1]));
        rows.add(new Row(field, new Dated(row, from)));
        return this;
    }

    /** What an earlier chapter wrote. */
    JsonNode written(String field) {
        Dated dated = values.get(field);
        if (dated == null) throw new IllegalStateException("Not written yet: " + field);
        return dated.value();
    }

    String text(String field) {
        return written(field).asText();
    }

    Map<String, Dated> values() {
        return values;
    }

    List<Row> rows() {
        return rows;
    }

    private static JsonNode node(@Nullable Object value) {
        if (value == null) return NullNode.getInstance();
        if (value instanceof JsonNode node) return node;
        if (value instanceof Integer number) return IntNode.valueOf(number);
        if (value instanceof BigDecimal number) return DecimalNode.valueOf(number);
        return TextNode.valueOf(value.toString());
    }
}
