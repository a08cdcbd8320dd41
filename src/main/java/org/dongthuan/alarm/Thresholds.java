package org.dongthuan.alarm;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import org.dongthuan.audit.ReadingLimits;

/**
 * From what on readings are unlike the usual; the numbers of a day out of {@code catalogue/reading_limits.csv}.
 *
 * @param opens the first moment of office hours
 * @param closes the first moment after them
 */
record Thresholds(
        Within people,
        Within refusals,
        int outsideHours,
        LocalTime opens,
        LocalTime closes,
        int sameSurname,
        int sameSurnamePercent,
        int sameAddress) {

    /** So many within that time. */
    record Within(int many, Duration time) {}

    static Thresholds on(LocalDate day, ReadingLimits limits) {
        return new Thresholds(
                within(day, limits, "people-within"),
                within(day, limits, "refusals-within"),
                limits.on(day, "outside-hours-people"),
                LocalTime.of(limits.on(day, "office-opens-hour"), 0),
                LocalTime.of(limits.on(day, "office-closes-hour"), 0),
                limits.on(day, "same-surname-people"),
                limits.on(day, "same-surname-percent"),
                limits.on(day, "same-address-people"));
    }

    private static Within within(LocalDate day, ReadingLimits limits, String limit) {
        return new Within(limits.on(day, limit), Duration.ofMinutes(limits.on(day, limit + "-minutes")));
    }
}
