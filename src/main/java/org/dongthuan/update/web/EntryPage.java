package org.dongthuan.update.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import org.dongthuan.evidence.EvidenceDesk;
import org.dongthuan.identity.Actor;
import org.dongthuan.platform.web.FormErrors;
import org.dongthuan.record.Field;
import org.dongthuan.record.FieldCatalogue;
import org.dongthuan.record.ItemKey;
import org.dongthuan.record.ValueText;
import org.dongthuan.update.EntrySheet;
import org.dongthuan.update.UpdateDesk;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The two pages of a form that is filled: its inputs, and what it comes to before it is sent. */
@Component
class EntryPage {

    private final UpdateDesk desk;
    private final FieldCatalogue catalogue;
    private final UpdateInputs inputs;
    private final EntryItems items;
    private final ValueText words;
    private final EvidenceDesk evidence;

    EntryPage(
            UpdateDesk desk,
            FieldCatalogue catalogue,
            UpdateInputs inputs,
            EntryItems items,
            ValueText words,
            EvidenceDesk evidence) {
        this.desk = desk;
        this.catalogue = catalogue;
        this.inputs = inputs;
        this.items = items;
        this.words = words;
        this.evidence = evidence;
    }

    ModelAndView details(Actor actor, UpdateForm form, FormErrors errors, Locale locale) {
        return page("update/details", form, sheet(actor, form), errors, locale);
    }

    ModelAndView check(Actor actor, UpdateForm form, Locale locale) {
        EntrySheet sheet = sheet(actor, form);
        List<Line> lines = items.wishes(form).stream()
                .map(wish -> line(form, wish, sheet, locale))
                .toList();
        return page("update/check", form, sheet, new FormErrors(), locale).addObject("lines", lines);
    }

    private Line line(UpdateForm form, EntryItems.Wish wish, EntrySheet sheet, Locale locale) {
        ItemKey key = wish.key();
        Field field = catalogue.find(key.field()).orElseThrow();
        JsonNode given = wish.item().wantedValue();
        JsonNode wanted = given == null ? NullNode.instance : given;
        if (!field.repeating())
            return new Line(
                    field.id(),
                    field.label(locale),
                    "",
                    words.show(field, sheet.value(field.id()), locale),
                    words.show(field, wanted, locale),
                    wanted.isNull());
        JsonNode seen = EntryItems.json(form.typed(EntryItems.seen(key)));
        boolean removes = key.action() == ItemKey.Action.REMOVE;
        return new Line(
                field.id(),
                field.label(locale),
                key.actionName(),
                key.adds() ? "" : words.show(field, seen, locale),
                removes ? "" : words.show(field, merged(seen, wanted.path("row")), locale),
                removes);
    }

    /** The row as it will be. */
    private static JsonNode merged(JsonNode seen, JsonNode columns) {
        ObjectNode row = seen.isObject() ? seen.deepCopy() : JsonNodeFactory.instance.objectNode();
        columns.fields().forEachRemaining(column -> row.set(column.getKey(), column.getValue()));
        return row;
    }

    private EntrySheet sheet(Actor actor, UpdateForm form) {
        return desk.sheet(
                actor,
                form.record(),
                form.kind().fields().stream().map(Field::id).toList());
    }

    private ModelAndView page(String view, UpdateForm form, EntrySheet sheet, FormErrors errors, Locale locale) {
        return new ModelAndView(view)
                .addObject("official", sheet.official())
                .addObject("kind", form.kind())
                .addObject("kindLabel", form.kind().label(locale))
                .addObject("proof", catalogue.codeLabel("evidence", form.kind().evidence(), locale))
                .addObject("groups", inputs.groups(form, sheet, locale))
                .addObject(
                        "hasRows",
                        form.kind().repeating().stream()
                                .anyMatch(field -> !sheet.value(field.id()).isEmpty()))
                .addObject("form", form)
                .addObject("documents", evidence.describe(form.documents()))
                .addObject("errors", errors.all())
                .addObject("at", errors.byAnchor());
    }

    /**
     * One change in words.
     *
     * @param action what is done with a row, in lower case; nothing for a value
     */
    public record Line(String field, String label, String action, String before, String after, boolean removes) {

        public boolean isRow() {
            return !action.isEmpty();
        }
    }
}
