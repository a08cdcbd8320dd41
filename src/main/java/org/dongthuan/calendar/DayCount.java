package org.dongthuan.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;

/**
 * Counts days as a person with a calendar does: Monday to Friday are worked unless the calendar gives them off, and the
 * weekend is off unless the calendar says that it is worked.
 */
record DayCount(Map<LocalDate, DayKind> days) {

    DayCount {
        days = Map.copyOf(days);
    }

    boolean isWorkingDay(LocalDate day) {
        DayKind kind = days.get(day);
        return kind == null ? !isWeekend(day) : kind.isWorked();
    }

    /** The day itself, or the next working day after it. */
    LocalDate onOrAfter(LocalDate day) {
        LocalDate candidate = day;
        while (!isWorkingDay(candidate)) candidate = candidate.plusDays(1);
        return candidate;
    }

    /** The last of so many working days; the day itself is not counted. */
    LocalDate after(LocalDate day, int workingDays) {
        LocalDate end = day;
        for (int counted = 0; counted < workingDays; counted++) end = onOrAfter(end.plusDays(1));
        return end;
    }

    /** So many working days back; the day itself is not counted. */
    LocalDate before(LocalDate day, int workingDays) {
        LocalDate start = day;
        for (int counted = 0; counted < workingDays; counted++) {
            start = start.minusDays(1);
            while (!isWorkingDay(start)) start = start.minusDays(1);
        }
        return start;
    }

    /** How many working days come after the one up to the other; fewer than none when that one is past. */
    int between(LocalDate day, LocalDate last) {
        if (last.isBefore(day)) return -between(last, day);
        return (int) day.plusDays(1)
                .datesUntil(last.plusDays(1))
                .filter(this::isWorkingDay)
                .count();
    }

    static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
