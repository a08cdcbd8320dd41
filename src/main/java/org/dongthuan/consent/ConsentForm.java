package org.dongthuan.consent;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a person ticked and typed: {@code answer}, {@code fields}, {@code until}. */
final class ConsentForm {

    private ConsentForm() {}

    /** What was ticked for a part says nothing any more once the person refuses. */
    static ConsentAnswerBody of(Map<String, List<String>> form) {
        ConsentAnswer answer = answer(first(form, "answer"));
        if (answer == ConsentAnswer.REFUSE) return new ConsentAnswerBody(answer, null, null);
        return new ConsentAnswerBody(answer, form.getOrDefault("fields", List.of()), day(first(form, "until")));
    }

    private static @Nullable String first(Map<String, List<String>> form, String name) {
        List<String> values = form.getOrDefault(name, List.of());
        return values.isEmpty() ? null : values.get(0);
    }

    private static @Nullable ConsentAnswer answer(@Nullable String word) {
        return Arrays.stream(ConsentAnswer.values())
                .filter(answer -> answer.name().equals(word))
                .findFirst()
                .orElse(null);
    }

    /** What is no day lies outside every period, and is refused as such rather than dropped. */
    private static @Nullable LocalDate day(@Nullable String typed) {
        if (typed == null || typed.isBlank()) return null;
        try {
            return LocalDate.parse(typed.strip());
        } catch (DateTimeParseException e) {
            return LocalDate.EPOCH;
        }
    }
}
