package org.dongthuan.record;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.Refusal.Violation;
import org.dongthuan.platform.VietnamTime;
import org.jspecify.annotations.Nullable;

/**
 * What held on a day, as far as it was known at the end of another.
 *
 * @param day on which it held
 * @param knownOn when it was known; later corrections are as if they had not been made
 */
public record AsOf(LocalDate day, LocalDate knownOn) {

    private static final int FIRST_YEAR = 1900;

    /**
     * A day that is not told is today.
     *
     * @throws Refusal {@code day-invalid} (422) for days of which nobody can know anything
     */
    public static AsOf of(@Nullable LocalDate day, @Nullable LocalDate knownOn, LocalDate today) {
        List<Violation> violations = new ArrayList<>();
        check("asOf", day, today, violations);
        check("knownOn", knownOn, today, violations);
        if (!violations.isEmpty()) throw new Refusal.RuleViolated("day-invalid", violations);
        return new AsOf(day == null ? today : day, knownOn == null ? today : knownOn);
    }

    private static void check(String name, @Nullable LocalDate day, LocalDate today, List<Violation> violations) {
        if (day == null) return;
        if (day.isAfter(today)) violations.add(Violation.of(name, "record.day.ahead", VietnamTime.day(today)));
        else if (day.getYear() < FIRST_YEAR) violations.add(Violation.of(name, "record.day.early", FIRST_YEAR));
    }

    boolean isKnown(OffsetDateTime recordedAt) {
        return !VietnamTime.dayOf(recordedAt).isAfter(knownOn);
    }

    boolean isReached(LocalDate from) {
        return !from.isAfter(day);
    }
}
