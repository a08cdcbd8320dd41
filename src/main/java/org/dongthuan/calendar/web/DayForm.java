package org.dongthuan.calendar.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import org.dongthuan.calendar.DayKind;
import org.dongthuan.calendar.StateDay;
import org.dongthuan.identity.TypedForm;
import org.jspecify.annotations.Nullable;

/** What was typed, as it was typed. */
public record DayForm(
        @Nullable String day,
        @Nullable String month,
        @Nullable String year,
        @Nullable String kind,
        @Nullable String nameVi,
        @Nullable String nameEn,
        @Nullable String reason) {

    static final DayForm EMPTY = new DayForm(null, null, null, null, null, null, null);

    static DayForm of(TypedForm typed) {
        return new DayForm(
                typed.first("day"),
                typed.first("month"),
                typed.first("year"),
                typed.first("kind"),
                typed.first("nameVi"),
                typed.first("nameEn"),
                typed.first("reason"));
    }

    StateDay command() {
        return new StateDay(date(), kindOf(kind), nameVi, nameEn, reason);
    }

    /** None for what is no day of any calendar. */
    @Nullable
    LocalDate date() {
        try {
            return LocalDate.of(number(year), number(month), number(day));
        } catch (NumberFormatException | DateTimeException e) {
            return null;
        }
    }

    private static int number(@Nullable String typed) {
        return Integer.parseInt(typed == null ? "" : typed.strip());
    }

    private static @Nullable DayKind kindOf(@Nullable String typed) {
        return Arrays.stream(DayKind.values())
                .filter(kind -> kind.name().equals(typed))
                .findFirst()
                .orElse(null);
    }
}
