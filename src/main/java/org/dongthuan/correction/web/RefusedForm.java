package org.dongthuan.correction.web;

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
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts what the desk refuses at the inputs that it is about. */
@Component
class RefusedForm {

    private static final Pattern ITEM = Pattern.compile("items\\[(\\d+)]\\.(\\w+)((?:\\.\\w+)*).*");

    /** The inputs that belong to no field. */
    private static final List<String> PAGE = List.of("reason", "attested");

    private final Texts texts;
    private final SearchInputs searches;

    RefusedForm(Texts texts, SearchInputs searches) {
        this.texts = texts;
        this.searches = searches;
    }

    /** The form as it goes back to the person: with the present value where the record has changed meanwhile. */
    CorrectionForm explain(Refusal refusal, CorrectionForm form, FormErrors errors, Locale locale) {
        Map<String, Object> properties = refusal.properties();
        // whoever asks by a mandate may not open what others have sent
        boolean own = form.onBehalfOf() == null;
        String number = own && properties.get("number") instanceof String open ? open : null;
        ItemInput about = about(properties, form);
        if (refusal.violations().isEmpty()) {
            errors.add(error(
                    about, about == null ? null : firstInput(about), texts.refusal(refusal, locale), number, locale));
        }
        for (Violation violation : refusal.violations()) {
            errors.add(error(violation, form, locale));
        }
        if (about != null && properties.get("currentValue") instanceof JsonNode current) {
            return form.change(about.key(), input -> input.withSeen(current));
        }
        return form;
    }

    private FormError error(Violation violation, CorrectionForm form, Locale locale) {
        String text = texts.violation(violation, locale);
        Matcher item = ITEM.matcher(violation.field());
        if (!item.matches() || Integer.parseInt(item.group(1)) >= form.inputs().size()) {
            return error(null, PAGE.contains(violation.field()) ? violation.field() : null, text, null, locale);
        }
        ItemInput input = form.inputs().get(Integer.parseInt(item.group(1)));
        return error(input, anchor(input, item.group(2), item.group(3)), text, null, locale);
    }

    private String anchor(ItemInput input, String member, String below) {
        return switch (member) {
            case "evidenceIds" -> "file-" + input.key();
            case "sourceIsWrong" -> "wrong-" + input.key();
            case "decision" -> firstInput(input.decision(), "decision" + below.replace('.', '-'), input);
            default -> firstInput(input.parts(), below.substring(below.lastIndexOf('.') + 1), input);
        };
    }

    private static FormError error(
            @Nullable ItemInput input, @Nullable String anchor, String text, @Nullable String number, Locale locale) {
        String label = input == null ? null : input.field().label(locale);
        // many sentences name their field themselves
        boolean unsaid = label != null && !text.contains(label);
        return new FormError(anchor, unsaid ? label : null, text, number);
    }

    private static @Nullable ItemInput about(Map<String, Object> properties, CorrectionForm form) {
        Object row = properties.get("rowId");
        return form.inputs().stream()
                .filter(input -> input.field().id().equals(properties.get("field")))
                .filter(input -> row == null || input.key().row().equals(row.toString()))
                .findFirst()
                .orElse(null);
    }

    private String firstInput(ItemInput input) {
        return firstInput(input.parts(), "", input);
    }

    /** Of the part with that end of its name, or else the first of all; of a row that goes there is none. */
    private String firstInput(List<FieldInput> parts, String end, ItemInput input) {
        if (input.isPicture()) return "file-" + input.key();
        return parts.stream()
                .filter(part -> part.key().equals(input.key() + "-" + end))
                .findFirst()
                .or(() -> parts.stream().findFirst())
                .map(searches::firstInput)
                .orElse("item-" + input.key());
    }
}
