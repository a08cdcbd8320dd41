package org.dongthuan.calendar;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The days off of a year as they follow from the Labour Code 2019, articles 111 and 112: a first draft, since each year
 * the Government fixes which days Tết has, which day stands beside National Day, and which days are swapped.
 */
final class Holidays {

    private static final int FIRST_CULTURE_DAY = 2026;

    private Holidays() {}

    /** A day off by the rules. */
    record Holiday(LocalDate day, DayKind kind, String nameVi, String nameEn) {}

    /** The holidays with their substitute days, by date. */
    static List<Holiday> of(int year, boolean cultureDay) {
        SortedMap<LocalDate, Holiday> days = new TreeMap<>();
        for (Holiday holiday : named(year, cultureDay)) days.putIfAbsent(holiday.day(), holiday);
        for (Holiday holiday : List.copyOf(days.values())) {
            if (DayCount.isWeekend(holiday.day())) substitute(holiday, days);
        }
        return List.copyOf(days.values());
    }

    private static List<Holiday> named(int year, boolean cultureDay) {
        List<Holiday> days = new ArrayList<>();
        days.add(holiday(LocalDate.of(year, 1, 1), "Tết Dương lịch", "New Year's Day"));
        days.addAll(tet(year));
        days.add(holiday(LunarCalendar.day(year, 3, 10), "Giỗ Tổ Hùng Vương", "Hùng Kings' Commemoration Day"));
        days.add(holiday(LocalDate.of(year, 4, 30), "Ngày Chiến thắng", "Victory Day"));
        days.add(holiday(LocalDate.of(year, 5, 1), "Ngày Quốc tế lao động", "International Labour Day"));
        LocalDate nationalDay = LocalDate.of(year, 9, 2);
        days.add(holiday(nationalDay, "Quốc khánh", "National Day"));
        days.add(holiday(beside(nationalDay), "Ngày liền kề Quốc khánh", "Day beside National Day"));
        if (cultureDay && year >= FIRST_CULTURE_DAY) {
            days.add(holiday(MonthDay.of(11, 24).atYear(year), "Ngày Văn hóa Việt Nam", "Vietnam Culture Day"));
        }
        return days;
    }

    /** The choice made in most years: the last day of the old lunar year and the first four of the new one. */
    private static List<Holiday> tet(int year) {
        LocalDate newYear = LunarCalendar.newYear(year);
        List<Holiday> days = new ArrayList<>();
        days.add(
                holiday(newYear.minusDays(1), "Tết Nguyên đán: ngày cuối năm", "Lunar New Year: last day of the year"));
        for (int day = 1; day <= 4; day++) {
            days.add(holiday(
                    newYear.plusDays(day - 1L),
                    "Tết Nguyên đán: mùng %d".formatted(day),
                    "Lunar New Year: day %d".formatted(day)));
        }
        return days;
    }

    /** The neighbour that joins National Day to the weekend. */
    private static LocalDate beside(LocalDate nationalDay) {
        return switch (nationalDay.getDayOfWeek()) {
            case MONDAY, THURSDAY, SUNDAY -> nationalDay.plusDays(1);
            case TUESDAY, WEDNESDAY, FRIDAY, SATURDAY -> nationalDay.minusDays(1);
        };
    }

    /** A holiday at the weekend gives the next day off that would be worked. */
    private static void substitute(Holiday holiday, Map<LocalDate, Holiday> days) {
        LocalDate day = holiday.day();
        while (DayCount.isWeekend(day) || days.containsKey(day)) day = day.plusDays(1);
        days.put(
                day,
                new Holiday(
                        day, DayKind.SUBSTITUTE, "Nghỉ bù " + holiday.nameVi(), "Substitute for " + holiday.nameEn()));
    }

    private static Holiday holiday(LocalDate day, String nameVi, String nameEn) {
        return new Holiday(day, DayKind.HOLIDAY, nameVi, nameEn);
    }
}
