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
}
