package org.dongthuan.update.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dongthuan.identity.Actor;
import org.dongthuan.platform.Texts;
import org.dongthuan.platform.web.FormErrors;
import org.dongthuan.record.Field;
import org.dongthuan.record.ItemKey;
import org.dongthuan.record.RowWords;
import org.dongthuan.record.RowsOfField;
import org.dongthuan.review.RequestNumber;
import org.dongthuan.update.EntrySheet;
import org.dongthuan.update.UpdateDesk;
import org.dongthuan.update.UpdateKind;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Begins a form with what stands on the record, and lets its officer choose rows that are there. */
@Component
class EntryRows {

    private final UpdateDesk desk;
    private final UpdateInputs inputs;
    private final RowWords words;
    private final Texts texts;

    EntryRows(UpdateDesk desk, UpdateInputs inputs, RowWords words, Texts texts) {
        this.desk = desk;
        this.inputs = inputs;
        this.words = words;
        this.texts = texts;
    }

    UpdateForm begun(Actor actor, UUID record, UpdateKind kind) {
        List<String> fields = kind.fields().stream().map(Field::id).toList();
        return inputs.filled(record, kind, desk.sheet(actor, record, fields));
    }

    UpdateForm with(Actor actor, List<ItemKey> chosen, UpdateForm form) {
        return chosen.isEmpty() ? form.with(chosen, Map.of()) : inputs.with(chosen, form, sheet(actor, form));
    }

    /**
     * The page.
     *
     * @param nothingChosen whether it was sent without a row, by a kind of update that is about one
     */
    ModelAndView page(Actor actor, UpdateForm form, boolean nothingChosen, Locale locale) {
        EntrySheet sheet = sheet(actor, form);
        Map<UUID, RequestNumber> open = desk.openRows(actor, form.record());
        List<RowsOfField> tables = form.kind().repeating().stream()
                .map(field -> words.of(
                        field,
                        sheet.value(field.id()),
                        row -> Optional.ofNullable(open.get(UUID.fromString(row)))
                                .map(RequestNumber::text),
                        locale))
                .toList();
        var errors = new FormErrors();
        if (nothingChosen) errors.add("rows", texts.text("update.page.rows.missing", locale));
        var page = new ModelAndView("update/rows")
                .addObject("official", sheet.official())
                .addObject("kind", form.kind())
                .addObject("kindLabel", form.kind().label(locale))
                .addObject("tables", tables)
                .addObject(
                        "checked", form.rows().stream().map(ItemKey::toString).toList())
                .addObject("errors", errors.all());
        if (nothingChosen) page.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
        return page;
    }

    private EntrySheet sheet(Actor actor, UpdateForm form) {
        return desk.sheet(
                actor,
                form.record(),
                form.kind().repeating().stream().map(Field::id).toList());
    }
}
