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
import org.dongthuan.record.ItemKey;
import org.dongthuan.update.TypedCells;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts what the desk refuses at the inputs that it is about. */
@Component
class EntryFaults {

    private static final Pattern ITEM = Pattern.compile("items\\[(\\d+)]\\.\\w+(?:\\.row(?:\\.(\\w+))?)?.*");

    private static final String ORDER = "order-";

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
                errors.add(input, label(input, locale), texts.text("update.page.date.unreadable", locale));
        }
    }

    /** The form as it goes back to the person: with the present value where the record has changed meanwhile. */
    UpdateForm explain(Refusal refusal, UpdateForm form, FormErrors errors, Locale locale) {
        List<ItemKey> sent =
                items.wishes(form).stream().map(EntryItems.Wish::key).toList();
        Map<String, Object> properties = refusal.properties();
        ItemKey about = about(properties, sent);
        if (refusal.violations().isEmpty())
            errors.add(about == null ? null : anchor(about, null), texts.refusal(refusal, locale));
        for (Violation violation : refusal.violations()) {
            errors.add(error(violation, form, sent, locale));
        }
        if (about != null && properties.get("currentValue") instanceof JsonNode current)
            return inputs.seenAnew(form, about, current);
        return form;
    }

    private static @Nullable ItemKey about(Map<String, Object> properties, List<ItemKey> sent) {
        Object row = properties.get("rowId");
        return sent.stream()
                .filter(key -> key.field().equals(properties.get("field")))
                .filter(key -> row == null || key.row().equals(row.toString()))
                .findFirst()
                .orElse(null);
    }

    private FormError error(Violation violation, UpdateForm form, List<ItemKey> sent, Locale locale) {
        String text = texts.violation(violation, locale);
        Matcher item = ITEM.matcher(violation.field());
        if (!item.matches() || Integer.parseInt(item.group(1)) >= sent.size())
            return ofOrder(OF_ORDER.get(violation.field()), text, locale);
        ItemKey key = sent.get(Integer.parseInt(item.group(1)));
        return new FormError(anchor(key, item.group(2)), label(form, key, text, locale), text, null);
    }

    private FormError ofOrder(@Nullable String input, String text, Locale locale) {
        String subject = input != null && input.startsWith(ORDER) ? label(input, locale) : null;
        return new FormError(input, subject, text, null);
    }

    private String label(String input, Locale locale) {
        return texts.text("update.page.order." + input.substring(ORDER.length()), locale);
    }

    private static @Nullable String label(UpdateForm form, ItemKey key, String text, Locale locale) {
        return form.kind().fields().stream()
                .filter(field -> field.id().equals(key.field()))
                .map(field -> field.label(locale))
                // many sentences name their field themselves
                .filter(label -> !text.contains(label))
                .findFirst()
                .orElse(null);
    }

    /** Of a row the input of that column, or else its first; of a row that goes there is none. */
    private String anchor(ItemKey key, @Nullable String column) {
        if (key.action() == null) return "value-" + key.field();
        String input = key.adds() && column != null ? EntryItems.orderInput(column) : null;
        if (input != null) return input;
        return items.columns(key).stream()
                .filter(one -> column == null || one.field().id().equals(column))
                .findFirst()
                .map(one -> EntryItems.cell(key, one.field()))
                .orElse("item-" + key);
    }
}
