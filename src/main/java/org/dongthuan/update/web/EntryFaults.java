package org.dongthuan.update.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.Refusal.Violation;
import org.dongthuan.platform.Texts;
import org.dongthuan.platform.web.FormErrors;
import org.dongthuan.platform.web.FormErrors.FormError;
import org.dongthuan.record.Field;
import org.dongthuan.update.SubmitUpdate;
import org.dongthuan.update.TypedCells;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts what the desk refuses at the inputs that it is about. */
@Component
class EntryFaults {

    private static final Pattern ITEM = Pattern.compile("items\\[(\\d+)]\\.\\w+(?:\\.row(?:\\.(\\w+))?)?.*");

    private static final Map<String, String> OF_ORDER = Map.of(
            "decision.number", "order-number",
            "decision.date", "order-date",
            "decision.issuer", "order-issuer",
            "decision.effectiveFrom", "order-from",
            "evidenceIds", "file");

    private final EntryItems items;
    private final UpdateInputs inputs;
    private final Texts texts;

    EntryFaults(EntryItems items, UpdateInputs inputs, Texts texts) {
        this.items = items;
        this.inputs = inputs;
        this.texts = texts;
    }

    /** Days that nobody can read; the rules would take one of them as not said. */
    void unreadable(UpdateForm form, FormErrors errors, Locale locale) {
        for (String input : List.of("order-date", "order-from")) {
            if (!form.typed(input).isBlank()
                    && TypedCells.day(form.typed(input)).isEmpty())
                errors.add(input, texts.text("update.page.date.unreadable", locale));
        }
    }

    /** The form as it goes back to the person: with the present value where the record has changed meanwhile. */
    UpdateForm explain(Refusal refusal, UpdateForm form, FormErrors errors, Locale locale) {
        List<SubmitUpdate.Item> sent = items.items(form);
        Map<String, Object> properties = refusal.properties();
        if (refusal.violations().isEmpty()) {
            String field = properties.get("field") instanceof String name ? name : null;
            errors.add(field == null ? null : anchor(form, field, null), texts.refusal(refusal, locale));
        }
        for (Violation violation : refusal.violations()) {
            errors.add(error(violation, form, sent, locale));
        }
        if (properties.get("field") instanceof String field
                && properties.get("currentValue") instanceof JsonNode current)
            return inputs.seenAnew(form, field, current);
        return form;
    }

    private FormError error(Violation violation, UpdateForm form, List<SubmitUpdate.Item> sent, Locale locale) {
        String text = texts.violation(violation, locale);
        Matcher item = ITEM.matcher(violation.field());
        if (!item.matches() || Integer.parseInt(item.group(1)) >= sent.size())
            return new FormError(OF_ORDER.get(violation.field()), null, text, null);
        String field = String.valueOf(sent.get(Integer.parseInt(item.group(1))).field());
        return new FormError(anchor(form, field, item.group(2)), label(form, field, text, locale), text, null);
    }

    private static @Nullable String label(UpdateForm form, String id, String text, Locale locale) {
        return form.kind().fields().stream()
                .filter(field -> field.id().equals(id))
                .map(field -> field.label(locale))
                // many sentences name their field themselves
                .filter(label -> !text.contains(label))
                .findFirst()
                .orElse(null);
    }

    private @Nullable String anchor(UpdateForm form, String id, @Nullable String column) {
        Field field = form.kind().fields().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElse(null);
        if (field == null) return null;
        if (!field.repeating()) return EntryItems.value(field);
        String input = column == null ? null : EntryItems.orderInput(column);
        if (input != null) return input;
        return items.columns(field).stream()
                .filter(one -> column == null || one.field().id().equals(column))
                .findFirst()
                .map(one -> EntryItems.cell(field, one.field()))
                .orElse(null);
    }
}
