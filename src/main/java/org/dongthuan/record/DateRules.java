package org.dongthuan.record;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * What is right for dates: real days of the years 1900 to 2100, and none that lies ahead but where the limits allow it.
 */
@Component
class DateRules {

    private static final Pattern FULL = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern PARTIAL = Pattern.compile("\\d{4}(-\\d{2}(-\\d{2})?)?");

    private final ValueLimits limits;
    private final Clock clock;

    DateRules(ValueLimits limits, Clock clock) {
        this.limits = limits;
        this.clock = clock;
    }

    Optional<ValueProblem> check(Field field, JsonNode value) {
        boolean partial = field.type() == Field.Type.PARTIAL_DATE;
        String text = value.asText().strip();
        if (!value.isTextual() || !(partial ? PARTIAL : FULL).matcher(text).matches()) {
            return Optional.of(ValueProblem.of(partial ? "value.partial-date" : "value.date"));
        }
        Optional<LocalDate> day = firstDay(text);
        if (day.isEmpty()) return Optional.of(ValueProblem.of("value.date-unreal", text));
        if (day.get().getYear() < 1900 || day.get().getYear() > 2100) {
            return Optional.of(ValueProblem.of("value.date-range"));
        }
        boolean ahead = day.get().isAfter(LocalDate.now(clock));
        return ahead && !limits.of(field).future()
                ? Optional.of(ValueProblem.of("value.date-ahead"))
                : Optional.empty();
    }

    /** The first day that a date may mean; empty where the calendar has no such day. */
    static Optional<LocalDate> firstDay(String date) {
        try {
            return Optional.of(LocalDate.parse((date + "-01-01").substring(0, 10)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Whether the second date certainly lies before the first, as exactly as both are known. */
    static boolean isBackwards(String from, String to) {
        int known = Math.min(from.length(), to.length());
        return to.substring(0, known).compareTo(from.substring(0, known)) < 0;
    }
}
