package org.dongthuan.update.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.dongthuan.record.Field;
import org.dongthuan.record.FieldCatalogue;
import org.dongthuan.record.FieldCatalogue.Column;
import org.dongthuan.record.ValueText;
import org.dongthuan.update.EntrySheet;
import org.dongthuan.update.TypedCells;
import org.dongthuan.update.UpdateKind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Draws the form of a kind of update from the catalogue. */
@Component
class UpdateInputs {

    private final FieldCatalogue catalogue;
    private final EntryItems items;
    private final TypedCells cells;
    private final ValueText words;

    UpdateInputs(FieldCatalogue catalogue, EntryItems items, TypedCells cells, ValueText words) {
        this.catalogue = catalogue;
        this.items = items;
        this.cells = cells;
        this.words = words;
    }

    /** The form before anything is typed: with what stands on the record. */
    UpdateForm filled(UUID record, UpdateKind kind, EntrySheet sheet) {
        Map<String, String> typed = new HashMap<>();
        for (Field field : kind.fields()) {
            if (field.repeating()) continue;
            JsonNode value = sheet.value(field.id());
            typed.put(EntryItems.seen(field), EntryItems.text(value));
            typed.put(EntryItems.value(field), cells.typed(field, value));
        }
        return new UpdateForm(record, kind, typed, List.of());
    }

    /** What was changed meanwhile is shown as it is now. */
    UpdateForm seenAnew(UpdateForm form, String field, JsonNode current) {
        Field found = catalogue.find(field).orElse(null);
        return found == null ? form : form.with(EntryItems.seen(found), EntryItems.text(current));
    }

    List<EntryInput.Group> groups(UpdateForm form, EntrySheet sheet, Locale locale) {
        List<EntryInput.Group> groups = new ArrayList<>();
        for (Field field : form.kind().fields()) {
            List<EntryInput> inputs = field.repeating()
                    ? items.columns(field).stream()
                            .map(column -> column(form, field, column, locale))
                            .toList()
                    : List.of(value(form, field, sheet, locale));
            groups.add(new EntryInput.Group(field.id(), field.label(locale), field.repeating(), inputs));
        }
        return groups;
    }

    private EntryInput value(UpdateForm form, Field field, EntrySheet sheet, Locale locale) {
        JsonNode current = sheet.value(field.id());
        return input(
                field,
                EntryItems.value(field),
                form.typed(EntryItems.value(field)),
                current.isNull() ? null : words.show(field, current, locale),
                form.typed(EntryItems.seen(field)),
                false,
                locale);
    }

    private EntryInput column(UpdateForm form, Field field, Column column, Locale locale) {
        String name = EntryItems.cell(field, column.field());
        return input(column.field(), name, form.typed(name), null, null, column.required(), locale);
    }

    private EntryInput input(
            Field field,
            String name,
            String typed,
            @Nullable String current,
            @Nullable String seen,
            boolean required,
            Locale locale) {
        boolean chosen = TypedCells.isChosen(field);
        return new EntryInput(
                name,
                field.label(locale),
                chosen ? "select" : control(field),
                typed,
                hint(field),
                current,
                seen,
                required,
                chosen ? EntryInput.Option.of(catalogue.codes(String.valueOf(field.codeList())), locale) : List.of());
    }

    private static String control(Field field) {
        return switch (field.type()) {
            case NUMBER, DECIMAL -> "number";
            case EMAIL -> "email";
            default -> "text";
        };
    }

    private static @Nullable String hint(Field field) {
        return switch (field.type()) {
            case DATE -> "update.page.date.hint";
            case PARTIAL_DATE -> "update.page.partial-date.hint";
            case CODE -> TypedCells.isChosen(field) ? null : "update.page.agency.hint";
            default -> null;
        };
    }
}
