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
import java.util.stream.Stream;
import org.dongthuan.record.Field;
import org.dongthuan.record.FieldCatalogue.Column;
import org.dongthuan.record.ItemKey;
import org.dongthuan.record.ItemKeys;
import org.dongthuan.record.ValueRules;
import org.dongthuan.update.SubmitUpdate;
import org.dongthuan.update.TypedCells;
import org.dongthuan.update.UpdateKind.RowUse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a filled form asks for: values that differ from the record, rows into which something was typed or that were chosen. */
@Component
class EntryItems {

    /** Columns of new rows that say by which decision they came, and the input of the form that says so already. */
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

    private final ItemKeys keys;
    private final TypedCells cells;

    EntryItems(ItemKeys keys, TypedCells cells) {
        this.keys = keys;
        this.cells = cells;
    }

    /** What is asked for at one place of the record. */
    record Wish(ItemKey key, SubmitUpdate.Item item) {}

    static String value(Field field) {
        return "value-" + field.id();
    }

    static String seen(ItemKey key) {
        return "seen-" + key;
    }

    /** A form has one new row of a field, so that its inputs need no number. */
    static String cell(ItemKey key, Field column) {
        return "row-" + (key.adds() ? key.field() : key.toString()) + "-" + column.id();
    }

    /** The places of a field that the form is about: the rows that were chosen, then the one that may come. */
    List<ItemKey> places(UpdateForm form, Field field) {
        if (!field.repeating()) return List.of(ItemKey.whole(field));
        Stream<ItemKey> chosen = form.rows().stream().filter(key -> key.field().equals(field.id()));
        Stream<ItemKey> comes = form.kind().use(field) == RowUse.END ? Stream.of() : Stream.of(ItemKey.added(field));
        return Stream.concat(chosen, comes).toList();
    }

    /** The columns that are asked for; those of a new row about the decision are told once, for the whole. */
    List<Column> columns(ItemKey key) {
        return keys.columns(key).stream()
                .filter(column ->
                        !key.adds() || !OF_ORDER.containsKey(column.field().id()))
                .toList();
    }

    /** The input of the decision that fills that column of a new row; none for the others. */
    static @Nullable String orderInput(String column) {
        return OF_ORDER.get(column);
    }

    SubmitUpdate command(UpdateForm form) {
        return new SubmitUpdate(
                form.record(),
                wishes(form).stream().map(Wish::item).toList(),
                new SubmitUpdate.Decision(
                        form.typed("order-number"),
                        TypedCells.day(form.typed("order-date")).orElse(null),
                        form.typed("order-issuer"),
                        TypedCells.day(form.typed("order-from")).orElse(null)),
                form.documents());
    }

    /** In the order of the kind's fields. */
    List<Wish> wishes(UpdateForm form) {
        List<Wish> wishes = new ArrayList<>();
        for (Field field : form.kind().fields()) {
            for (ItemKey key : places(form, field)) {
                SubmitUpdate.Item item = field.repeating() ? row(form, key) : value(form, field);
                if (item != null) wishes.add(new Wish(key, item));
            }
        }
        return wishes;
    }

    private SubmitUpdate.@Nullable Item value(UpdateForm form, Field field) {
        JsonNode seen = json(form.typed(seen(ItemKey.whole(field))));
        JsonNode wanted = cells.read(field, form.typed(value(field)));
        return ValueRules.same(seen, wanted) ? null : new SubmitUpdate.Item(field.id(), null, seen, wanted, null);
    }

    /** Nothing where a row may come and nothing was typed; whoever chose a row that is there wants something of it. */
    private SubmitUpdate.@Nullable Item row(UpdateForm form, ItemKey key) {
        if (key.adds()) {
            ObjectNode row = added(form, key);
            return row.isEmpty() ? null : item(key, null, row);
        }
        JsonNode seen = json(form.typed(seen(key)));
        if (key.action() == ItemKey.Action.REMOVE) return item(key, seen, NullNode.getInstance());
        ObjectNode row = JsonNodeFactory.instance.objectNode();
        columns(key)
                .forEach(column -> row.set(
                        column.field().id(), cells.read(column.field(), form.typed(cell(key, column.field())))));
        return item(key, seen, row);
    }

    private ObjectNode added(UpdateForm form, ItemKey key) {
        ObjectNode row = JsonNodeFactory.instance.objectNode();
        for (Column column : columns(key)) {
            JsonNode value = cells.read(column.field(), form.typed(cell(key, column.field())));
            if (!value.isNull()) row.set(column.field().id(), value);
        }
        if (row.isEmpty()) return row;
        for (Column column : keys.columns(key)) {
            String input = OF_ORDER.get(column.field().id());
            if (input != null) row.set(column.field().id(), cells.read(column.field(), form.typed(input)));
        }
        return row;
    }

    private static SubmitUpdate.Item item(ItemKey key, @Nullable JsonNode seen, JsonNode columns) {
        return new SubmitUpdate.Item(
                key.field(), null, seen, key.wanted(columns).json(), null);
    }

    static String text(JsonNode value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A value cannot be written");
        }
    }

    static JsonNode json(String text) {
        try {
            return text.isEmpty() ? NullNode.getInstance() : JSON.readTree(text);
        } catch (JsonProcessingException e) {
            return NullNode.getInstance();
        }
    }
}
