package org.dongthuan.record;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.Set;
import org.dongthuan.platform.TypedText;
import org.dongthuan.record.ValueLimits.Limit;
import org.springframework.stereotype.Component;

/** What is right for texts: their form, their length, and nothing in them that nobody can see. */
@Component
class TextRules {

    /** Controls, and the format characters among which are those that turn the reading direction. */
    private static final Set<Integer> UNSEEN = Set.of(
            (int) Character.CONTROL,
            (int) Character.FORMAT,
            (int) Character.SURROGATE,
            (int) Character.PRIVATE_USE,
            (int) Character.UNASSIGNED,
            (int) Character.LINE_SEPARATOR,
            (int) Character.PARAGRAPH_SEPARATOR);

    private final ValueLimits limits;

    TextRules(ValueLimits limits) {
        this.limits = limits;
    }

    Optional<ValueProblem> check(Field field, JsonNode value) {
        if (!value.isTextual()) return Optional.of(ValueProblem.of("value.text"));
        return check(limits.of(field), clean(value.asText()));
    }

    Optional<ValueProblem> check(Limit limit, String text) {
        if (text.codePoints().anyMatch(TextRules::isUnseen)) return Optional.of(ValueProblem.of("value.characters"));
        if (text.codePointCount(0, text.length()) > limit.maxLength()) {
            return Optional.of(ValueProblem.of("value.length", Integer.toString(limit.maxLength())));
        }
        if (!limit.form().fits(text))
            return Optional.of(ValueProblem.of(limit.form().textKey()));
        return Optional.empty();
    }

    String normal(Field field, String text) {
        return limits.of(field).form().normal(clean(text));
    }

    static String clean(String text) {
        return TypedText.plain(text).strip();
    }

    private static boolean isUnseen(int character) {
        return UNSEEN.contains(Character.getType(character));
    }
}
