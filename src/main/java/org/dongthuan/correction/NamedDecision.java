package org.dongthuan.correction;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The decision of an agency that shows an error, where it is named and not enclosed: the agency has the original.
 *
 * @param date {@code YYYY-MM-DD}
 */
public record NamedDecision(
        @Nullable String number,
        @Nullable String date,
        @Nullable String issuer) {

    /** What a line of it may hold cannot have a line break in it. */
    private static final String BREAK = "\n";

    static NamedDecision of(String text) {
        List<String> parts = List.of(text.split(BREAK, 3));
        return new NamedDecision(parts.get(0), parts.get(1), parts.get(2));
    }

    String text() {
        return String.join(BREAK, String.valueOf(number), String.valueOf(date), String.valueOf(issuer));
    }

    /** Its day; only of one that passed the rules. */
    public LocalDate day() {
        return LocalDate.parse(String.valueOf(date));
    }

    boolean saysNothing() {
        return isBlank(number) && isBlank(date) && isBlank(issuer);
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
