package org.dongthuan.calendar;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A day that is not what its weekday says, and who says so.
 *
 * @param reason what it rests on, e.g. the Government's notice; none for a computed day
 * @param changedBy the administrator's account; nobody for a computed day
 */
public record CalendarDay(
        LocalDate day,
        DayKind kind,
        String nameVi,
        String nameEn,
        Origin origin,
        @Nullable String reason,
        @Nullable String changedBy,
        OffsetDateTime changedAt) {

    /** Where a day comes from. */
    public enum Origin {
        /** Worked out by the rules, as a first draft of the year. */
        COMPUTED,
        /** Said by an administrator. */
        STATED
    }

    public String name(Locale locale) {
        return Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? nameEn : nameVi;
    }
}
