package org.dongthuan.update.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dongthuan.record.Field;
import org.dongthuan.record.FieldCatalogue;
import org.dongthuan.record.FieldCatalogue.Column;
import org.dongthuan.record.ValueRules;
import org.dongthuan.update.SubmitUpdate;
import org.dongthuan.update.TypedCells;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a filled form asks for: the values that differ from the record, and the rows into which something was typed. */
@Component
class EntryItems {

    /** Columns of rows that say by which decision they came, and the input of the form that says so already. */
    private static final Map<String, String> OF_ORDER = Map.of(
            "decision_no", "order-number",
            "decision_date", "order-date",
            "decided_by", "order-issuer",
            "resolution_no", "order-number",
            "resolution_date", "order-date",
            "notice_no", "order-number",
            "notice_date", "order-date");

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final FieldCatalogue catalogue;
    private final TypedCells cells;

    EntryItems(FieldCatalogue catalogue, TypedCells cells) {
        this.catalogue = catalogue;
        this.cells = cells;
    }

    static String value(Field field) {
        return "value-" + field.id();
    }

    static String seen(Field field) {
        return "seen-" + field.id();
    }

    static String cell(Field field, Field column) {
        return "row-" + field.id() + "-" + column.id();
    }

    /** The columns that are asked for; those about the decision are told once, for the whole. */
    List<Column> columns(Field field) {
        return catalogue.columns(field).stream()
                .filter(column -> !OF_ORDER.containsKey(column.field().id()))
                .toList();
    }

    /** The input of the decision that fills that column; none for the others. */
    static @Nullable String orderInput(String column) {
        return OF_ORDER.get(column);
    }

    SubmitUpdate command(UpdateForm form) {
        return new SubmitUpdate(
                form.record(),
                items(form),
                new SubmitUpdate.Decision(
                        form.typed("order-number"),
                        TypedCells.day(form.typed("order-date")).orElse(null),
                        form.typed("order-issuer"),
                        TypedCells.day(form.typed("order-from")).orElse(null)),
                form.documents());
    }

    /** In the order of the kind's fields. */
    List<SubmitUpdate.Item> items(UpdateForm form) {
        List<SubmitUpdate.Item> items = new ArrayList<>();
        for (Field field : form.kind().fields()) {
            if (field.repeating()) {
                JsonNode row = row(form, field);
                if (!row.isNull()) items.add(new SubmitUpdate.Item(field.id(), null, null, added(row), null));
            } else {
                JsonNode seen = json(form.typed(seen(field)));
                JsonNode wanted = cells.read(field, form.typed(value(field)));
                if (!ValueRules.same(seen, wanted))
                    items.add(new SubmitUpdate.Item(field.id(), null, seen, wanted, null));
            }
        }
        return items;
    }

    /** JSON null where nothing was typed. */
    private JsonNode row(UpdateForm form, Field field) {
        ObjectNode row = JsonNodeFactory.instance.objectNode();
        for (Column column : columns(field)) {
            JsonNode value = cells.read(column.field(), form.typed(cell(field, column.field())));
            if (!value.isNull()) row.set(column.field().id(), value);
        }
        if (row.isEmpty()) return NullNode.getInstance();
        for (Column column : catalogue.columns(field)) {
            String input = OF_ORDER.get(column.field().id());
            if (input != null) row.set(column.field().id(), cells.read(column.field(), form.typed(input)));
        }
        return row;
    }

    private static JsonNode added(JsonNode row) {
        return JsonNodeFactory.instance.objectNode().put("operation", "ADD").set("row", row);
    }

    static String text(JsonNode value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A value cannot be written");
        }
    }

    private static JsonNode json(String text) {
        try {
            return text.isEmpty() ? NullNode.getInstance() : JSON.readTree(text);
        } catch (JsonProcessingException e) {
            return NullNode.getInstance();
        }
    }
}
