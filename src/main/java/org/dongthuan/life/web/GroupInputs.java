package org.dongthuan.life.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.dongthuan.life.DeclarationEntries.Entry;
import org.dongthuan.life.DeclarationSheet.Row;
import org.dongthuan.life.GroupSheet;
import org.dongthuan.platform.Texts;
import org.dongthuan.record.Field;
import org.dongthuan.record.FieldCatalogue;
import org.dongthuan.record.FieldCatalogue.Column;
import org.dongthuan.update.EntryInput;
import org.dongthuan.update.EntryInputs;
import org.dongthuan.update.TypedCells;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Draws the form of a group out of the catalogue, and reads it. */
@Component
class GroupInputs {

    private final FieldCatalogue catalogue;
    private final EntryInputs drawn;
    private final TypedCells cells;
    private final Texts texts;

    GroupInputs(FieldCatalogue catalogue, EntryInputs drawn, TypedCells cells, Texts texts) {
        this.catalogue = catalogue;
        this.drawn = drawn;
        this.cells = cells;
        this.texts = texts;
    }

    /**
     * A repeating field with its rows, the last one empty.
     *
     * @param name of the inputs that name its rows
     */
    public record Rows(String name, String field, String label, boolean needed, List<RowInputs> rows) {}

    /** @param fresh whether it is the empty one */
    public record RowInputs(UUID id, boolean fresh, EntryInput.Group group) {}

    /** The inputs of all fields that do not repeat. */
    EntryInput.Group values(GroupSheet group, GroupForm form, String label, Locale locale) {
        List<EntryInput> inputs = new ArrayList<>();
        for (Field field : group.fields()) {
            if (field.repeating() || field.type() == Field.Type.FILE) continue;
            JsonNode value = group.sheet().value(field.id());
            boolean needed = group.needed().contains(field.id());
            if (field.type() == Field.Type.ADDRESS) {
                inputs.add(input(
                        streetOf(field, locale), GroupForm.value(field), value.path("line"), form, needed, locale));
                inputs.add(input(
                        communeOf(field, locale),
                        GroupForm.commune(field),
                        value.path("commune"),
                        form,
                        needed,
                        locale));
            } else {
                inputs.add(input(field, GroupForm.value(field), value, form, needed, locale));
            }
        }
        return group("values", label, inputs);
    }

    List<Rows> rows(GroupSheet group, GroupForm form, Locale locale) {
        return group.fields().stream()
                .filter(Field::repeating)
                .map(field -> new Rows(
                        GroupForm.rows(field),
                        field.id(),
                        field.label(locale),
                        group.needed().contains(field.id()),
                        rows(field, group, form, locale)))
                .toList();
    }

    Entry read(GroupSheet group, GroupForm form) {
        Map<String, JsonNode> values = new HashMap<>();
        List<Row> rows = new ArrayList<>();
        for (Field field : group.fields()) {
            if (field.repeating()) {
                for (UUID id : form.rowsOf(field)) rows.add(new Row(field.id(), id, columns(field, id, form)));
                continue;
            }
            String typed = form.typed(GroupForm.value(field));
            if (typed == null) continue;
            values.put(
                    field.id(),
                    field.type() == Field.Type.ADDRESS ? address(field, typed, form) : cells.read(field, typed));
        }
        return new Entry(values, rows);
    }

    private List<RowInputs> rows(Field field, GroupSheet group, GroupForm form, Locale locale) {
        Map<UUID, JsonNode> rows = new LinkedHashMap<>();
        group.sheet().rows(field.id()).forEach(row -> rows.put(row.id(), row.columns()));
        form.rowsOf(field).forEach(id -> rows.putIfAbsent(id, NullNode.getInstance()));
        List<RowInputs> shown = new ArrayList<>();
        rows.forEach((id, columns) -> shown.add(row(field, id, columns, false, form, locale)));
        shown.add(row(field, UUID.randomUUID(), NullNode.getInstance(), true, form, locale));
        return shown;
    }

    private RowInputs row(Field field, UUID id, JsonNode columns, boolean fresh, GroupForm form, Locale locale) {
        List<EntryInput> inputs = catalogue.columns(field).stream()
                .map(column -> input(
                        column.field(),
                        GroupForm.cell(id, column),
                        columns.path(column.field().id()),
                        form,
                        column.required(),
                        locale))
                .toList();
        return new RowInputs(
                id,
                fresh,
                new EntryInput.Group(
                        GroupForm.row(id),
                        field.id(),
                        field.label(locale),
                        fresh ? "add" : "change",
                        null,
                        null,
                        inputs));
    }

    private EntryInput input(
            Field field, String name, JsonNode value, GroupForm form, boolean required, Locale locale) {
        String typed = form.typed(name);
        String shown = typed != null ? typed : value.isMissingNode() ? "" : cells.typed(field, value);
        return drawn.of(field, name, shown, null, null, required, locale);
    }

    private JsonNode columns(Field field, UUID id, GroupForm form) {
        ObjectNode row = JsonNodeFactory.instance.objectNode();
        for (Column column : catalogue.columns(field)) {
            String typed = form.typed(GroupForm.cell(id, column));
            JsonNode value = typed == null ? NullNode.getInstance() : cells.read(column.field(), typed);
            if (!value.isNull()) row.set(column.field().id(), value);
        }
        return row;
    }

    private JsonNode address(Field field, String line, GroupForm form) {
        String typed = form.typed(GroupForm.commune(field));
        JsonNode commune = cells.read(communeOf(field, Texts.VIETNAMESE), typed == null ? "" : typed);
        if (line.isBlank() && commune.isNull()) return NullNode.getInstance();
        return JsonNodeFactory.instance.objectNode().put("line", line.strip()).put("commune", commune.asText(""));
    }

    /** The street of an address, typed as a text. */
    private Field streetOf(Field address, Locale locale) {
        return part(address, texts.text("life.address.street", locale, address.label(locale)), Field.Type.TEXT, null);
    }

    private Field communeOf(Field address, Locale locale) {
        String label = texts.text("life.address.commune", locale, address.label(locale));
        return part(address, label, Field.Type.PLACE, address.codeList());
    }

    private static Field part(Field field, String label, Field.Type type, @Nullable String codeList) {
        return new Field(
                field.id(),
                field.group(),
                label,
                label,
                type,
                false,
                codeList,
                field.sensitivity(),
                field.owner(),
                field.evidence());
    }

    private static EntryInput.Group group(String id, String label, List<EntryInput> inputs) {
        return new EntryInput.Group(id, id, label, "change", null, null, inputs);
    }
}
