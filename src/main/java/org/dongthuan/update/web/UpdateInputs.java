package org.dongthuan.update.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.dongthuan.record.Field;
import org.dongthuan.record.FieldCatalogue;
import org.dongthuan.record.FieldCatalogue.Column;
import org.dongthuan.record.ItemKey;
import org.dongthuan.record.ValueText;
import org.dongthuan.record.WantedRows;
import org.dongthuan.update.EntryInput;
import org.dongthuan.update.EntryInputs;
import org.dongthuan.update.EntrySheet;
import org.dongthuan.update.TypedCells;
import org.dongthuan.update.UpdateKind;
import org.springframework.stereotype.Component;

/** Draws the form of a kind of update from the catalogue. */
@Component
class UpdateInputs {

    private final FieldCatalogue catalogue;
    private final EntryItems items;
    private final WantedRows rows;
    private final TypedCells cells;
    private final EntryInputs drawn;
    private final ValueText words;

    UpdateInputs(
            FieldCatalogue catalogue,
            EntryItems items,
            WantedRows rows,
            TypedCells cells,
            EntryInputs drawn,
            ValueText words) {
        this.catalogue = catalogue;
        this.items = items;
        this.rows = rows;
        this.cells = cells;
        this.drawn = drawn;
        this.words = words;
    }

    /** The form before anything is typed: with what stands on the record. */
    UpdateForm filled(UUID record, UpdateKind kind, EntrySheet sheet) {
        Map<String, String> typed = new HashMap<>();
        for (Field field : kind.fields()) {
            if (field.repeating()) continue;
            JsonNode value = sheet.value(field.id());
            typed.put(EntryItems.seen(ItemKey.whole(field)), EntryItems.text(value));
            typed.put(EntryItems.value(field), cells.typed(field, value));
        }
        return new UpdateForm(record, kind, List.of(), typed, List.of());
    }

    /** The form with these rows chosen, the new ones filled with what stands there; a row that is gone is left out. */
    UpdateForm with(List<ItemKey> chosen, UpdateForm form, EntrySheet sheet) {
        Map<String, String> typed = new HashMap<>();
        List<ItemKey> there = new ArrayList<>();
        for (ItemKey key : chosen) {
            JsonNode row = present(key, sheet);
            if (row.isNull()) continue;
            there.add(key);
            if (form.rows().contains(key)) continue;
            typed.put(EntryItems.seen(key), EntryItems.text(row));
            for (Column column : items.columns(key)) {
                JsonNode value = row.path(column.field().id());
                typed.put(
                        EntryItems.cell(key, column.field()),
                        value.isMissingNode() ? "" : cells.typed(column.field(), value));
            }
        }
        return form.with(there, typed);
    }

    /** What was changed meanwhile is shown as it is now. */
    UpdateForm seenAnew(UpdateForm form, ItemKey key, JsonNode current) {
        return form.with(EntryItems.seen(key), EntryItems.text(current));
    }

    List<EntryInput.Group> groups(UpdateForm form, EntrySheet sheet, Locale locale) {
        List<EntryInput.Group> groups = new ArrayList<>();
        for (Field field : form.kind().fields()) {
            for (ItemKey key : items.places(form, field))
                groups.add(field.repeating() ? row(form, field, key, locale) : value(form, field, sheet, locale));
        }
        return groups;
    }

    private EntryInput.Group value(UpdateForm form, Field field, EntrySheet sheet, Locale locale) {
        JsonNode current = sheet.value(field.id());
        EntryInput input = drawn.of(
                field,
                EntryItems.value(field),
                form.typed(EntryItems.value(field)),
                current.isNull() ? null : words.show(field, current, locale),
                form.typed(EntryItems.seen(ItemKey.whole(field))),
                false,
                locale);
        return new EntryInput.Group(field.id(), field.id(), field.label(locale), "", null, null, List.of(input));
    }

    private EntryInput.Group row(UpdateForm form, Field field, ItemKey key, Locale locale) {
        List<EntryInput> inputs = items.columns(key).stream()
                .map(column -> column(form, key, column, locale))
                .toList();
        String seen = key.adds() ? null : form.typed(EntryItems.seen(key));
        String current = seen == null ? null : words.show(field, EntryItems.json(seen), locale);
        return new EntryInput.Group(
                key.toString(), field.id(), field.label(locale), key.actionName(), seen, current, inputs);
    }

    private EntryInput column(UpdateForm form, ItemKey key, Column column, Locale locale) {
        String name = EntryItems.cell(key, column.field());
        return drawn.of(column.field(), name, form.typed(name), null, null, column.required(), locale);
    }

    private JsonNode present(ItemKey key, EntrySheet sheet) {
        return catalogue
                .find(key.field())
                .map(field -> rows.present(field, sheet.value(field.id()), key.rowId()))
                .orElseGet(NullNode::getInstance);
    }
}
