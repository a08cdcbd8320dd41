package org.dongthuan.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;

/** Monday to Friday. */
public final class WorkingDays {

    private WorkingDays() {}

    public static boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    /** The day itself, or the next working day after it. */
    public static LocalDate onOrAfter(LocalDate day) {
        LocalDate candidate = day;
        while (!isWorkingDay(candidate)) candidate = candidate.plusDays(1);
        return candidate;
    }

    /** The last of so many working days; the day itself is not counted. */
    public static LocalDate after(LocalDate day, int workingDays) {
        LocalDate end = day;
        for (int i = 0; i < workingDays; i++) end = onOrAfter(end.plusDays(1));
        return end;
    }

    /** So many working days back; the day itself is not counted. */
    public static LocalDate before(LocalDate day, int workingDays) {
        LocalDate start = day;
        for (int i = 0; i < workingDays; i++) {
            start = start.minusDays(1);
            while (!isWorkingDay(start)) start = start.minusDays(1);
        }
        return start;
    }
}
