package org.dongthuan.consent;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was ticked and typed: {@code outcome}, {@code stoppedOn}, {@code reason}. */
final class CessationForm {

    private CessationForm() {}

    static CessationBody of(Map<String, List<String>> form) {
        boolean ticked = CessationOutcome.CONFIRM.name().equals(first(form, "outcome"));
        return new CessationBody(
                ticked ? CessationOutcome.CONFIRM : null, day(first(form, "stoppedOn")), first(form, "reason"));
    }

    private static @Nullable String first(Map<String, List<String>> form, String name) {
        List<String> values = form.getOrDefault(name, List.of());
        return values.isEmpty() ? null : values.get(0);
    }

    /** What is no day lies before every consent, and is refused as such rather than dropped. */
    private static @Nullable LocalDate day(@Nullable String typed) {
        if (typed == null || typed.isBlank()) return null;
        try {
            return LocalDate.parse(typed.strip());
        } catch (DateTimeParseException e) {
            return LocalDate.EPOCH;
        }
    }
}
