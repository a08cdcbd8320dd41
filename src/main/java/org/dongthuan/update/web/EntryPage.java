package org.dongthuan.update.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dongthuan.evidence.EvidenceDesk;
import org.dongthuan.identity.Actor;
import org.dongthuan.platform.web.FormErrors;
import org.dongthuan.record.Field;
import org.dongthuan.record.FieldCatalogue;
import org.dongthuan.record.ValueText;
import org.dongthuan.update.EntrySheet;
import org.dongthuan.update.SubmitUpdate;
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
        List<Line> lines = new ArrayList<>();
        for (SubmitUpdate.Item item : items.items(form)) {
            Field field = catalogue.find(String.valueOf(item.field())).orElseThrow();
            JsonNode wanted = item.wantedValue() == null ? NullNode.instance : item.wantedValue();
            JsonNode shown = field.repeating() ? wanted.path("row") : wanted;
            lines.add(new Line(
                    field.id(),
                    field.label(locale),
                    field.repeating(),
                    field.repeating() ? "" : words.show(field, sheet.value(field.id()), locale),
                    words.show(field, shown, locale),
                    shown.isNull()));
        }
        return page("update/check", form, sheet, new FormErrors(), locale).addObject("lines", lines);
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
                .addObject("form", form)
                .addObject("documents", evidence.describe(form.documents()))
                .addObject("errors", errors.all())
                .addObject("at", errors.byAnchor());
    }

    /** One change in words. */
    public record Line(String field, String label, boolean row, String before, String after, boolean removes) {}
}
