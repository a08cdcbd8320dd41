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
import org.dongthuan.record.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts what the desk refuses at the inputs that it is about. */
@Component
class RefusedForm {

    private static final Pattern ITEM = Pattern.compile("items\\[(\\d+)]\\.(\\w+).*");

    /** The inputs that belong to no field. */
    private static final List<String> PAGE = List.of("reason", "attested");

    private final Texts texts;

    RefusedForm(Texts texts) {
        this.texts = texts;
    }

    /** The form as it goes back to the person: with the present value where the record has changed meanwhile. */
    CorrectionForm explain(Refusal refusal, CorrectionForm form, FormErrors errors, Locale locale) {
        Map<String, Object> properties = refusal.properties();
        String field = properties.get("field") instanceof String name ? name : null;
        String number = properties.get("number") instanceof String open ? open : null;
        if (refusal.violations().isEmpty()) {
            Field about = byName(field, form);
            errors.add(error(
                    about, about == null ? null : firstInput(about), texts.refusal(refusal, locale), number, locale));
        }
        for (Violation violation : refusal.violations()) {
            errors.add(error(violation, form, locale));
        }
        if (field != null && properties.get("currentValue") instanceof JsonNode current) {
            return form.change(field, input -> input.withSeen(current));
        }
        return form;
    }

    private FormError error(Violation violation, CorrectionForm form, Locale locale) {
        String text = texts.violation(violation, locale);
        Matcher item = ITEM.matcher(violation.field());
        if (!item.matches() || Integer.parseInt(item.group(1)) >= form.inputs().size()) {
            return error(null, PAGE.contains(violation.field()) ? violation.field() : null, text, null, locale);
        }
        Field field = form.inputs().get(Integer.parseInt(item.group(1))).field();
        String anchor = "evidenceIds".equals(item.group(2)) ? "file-" + field.id() : firstInput(field);
        return error(field, anchor, text, null, locale);
    }

    private static FormError error(
            @Nullable Field field, @Nullable String anchor, String text, @Nullable String number, Locale locale) {
        // many sentences name their field themselves
        boolean unsaid = field != null && !text.contains(field.label(locale));
        return new FormError(anchor, field != null && unsaid ? field.label(locale) : null, text, number);
    }

    private static @Nullable Field byName(@Nullable String name, CorrectionForm form) {
        return form.inputs().stream()
                .map(FieldInput::field)
                .filter(field -> field.id().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static String firstInput(Field field) {
        String part = switch (field.type()) {
            case DATE, PARTIAL_DATE -> "day";
            case ADDRESS -> "line";
            case PLACE -> "search";
            default -> "";
        };
        return field.type() == Field.Type.FILE ? "file-" + field.id() : FieldInput.inputName(field.id(), part);
    }
}
