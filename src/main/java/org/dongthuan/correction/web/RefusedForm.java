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
import org.dongthuan.record.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts what the desk refuses at the inputs that it is about. */
@Component
class RefusedForm {

    private static final Pattern ITEM = Pattern.compile("items\\[(\\d+)]\\.(\\w+).*");

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
            errors.add(anchor(field, form), texts.refusal(refusal, locale), number);
        }
        for (Violation violation : refusal.violations()) {
            errors.add(anchor(violation, form), texts.violation(violation, locale));
        }
        if (field != null && properties.get("currentValue") instanceof JsonNode current) {
            return form.change(field, input -> input.withSeen(current));
        }
        return form;
    }

    private static @Nullable String anchor(Violation violation, CorrectionForm form) {
        Matcher item = ITEM.matcher(violation.field());
        if (!item.matches())
            return List.of("reason", "attested").contains(violation.field()) ? violation.field() : null;
        int index = Integer.parseInt(item.group(1));
        if (index >= form.inputs().size()) return null;
        Field field = form.inputs().get(index).field();
        return "evidenceIds".equals(item.group(2)) ? "file-" + field.id() : firstInput(field);
    }

    private static @Nullable String anchor(@Nullable String field, CorrectionForm form) {
        return form.inputs().stream()
                .map(FieldInput::field)
                .filter(known -> known.id().equals(field))
                .map(RefusedForm::firstInput)
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
