package org.dongthuan.calendar;

import java.time.LocalDate;
import java.util.OptionalInt;

/**
 * The Vietnamese lunar calendar: a month begins on the day of its new moon, the month with the winter solstice is the
 * 11th, and in a year of thirteen months the first month without a major term repeats the number before it.
 */
final class LunarCalendar {

    /** The winter solstice begins this twelfth of the sun's way. */
    private static final int WINTER_SOLSTICE = 9;

    private LunarCalendar() {}

    /** The first day of the lunar year, Tết. */
    static LocalDate newYear(int year) {
        return day(year, 1, 1);
    }

    /** A day of an ordinary month. */
    static LocalDate day(int year, int month, int day) {
        return startOf(year, month).plusDays(day - 1L);
    }

    /** A day of a leap month; only where the year has that one. */
    static LocalDate dayOfLeapMonth(int year, int month, int day) {
        OptionalInt leap = leapMonth(year);
        if (leap.isEmpty() || leap.getAsInt() != month) {
            throw new IllegalArgumentException("The lunar year " + year + " has no leap month " + month);
        }
        return MoonAndSun.dayOfNewMoon(MoonAndSun.newMoonNearest(startOf(year, month)) + 1)
                .plusDays(day - 1L);
    }

    /** The number that a month of that lunar year repeats, if one does. */
    static OptionalInt leapMonth(int year) {
        // months 1 to 10 lie in the solstice year that ends in this year, 11 and 12 in the next one
        OptionalInt before = leapMonthBefore(year);
        if (before.isPresent() && before.getAsInt() < 11) return before;
        OptionalInt after = leapMonthBefore(year + 1);
        return after.isPresent() && after.getAsInt() >= 11 ? after : OptionalInt.empty();
    }

    private static LocalDate startOf(int year, int month) {
        boolean endOfYear = month >= 11;
        int solsticeYear = endOfYear ? year + 1 : year;
        int offset = endOfYear ? month - 11 : month + 1;
        OptionalInt leap = leapPosition(solsticeYear);
        boolean shifted = leap.isPresent() && offset >= leap.getAsInt();
        return MoonAndSun.dayOfNewMoon(eleventhMonth(solsticeYear - 1) + offset + (shifted ? 1 : 0));
    }

    private static OptionalInt leapMonthBefore(int solsticeYear) {
        OptionalInt position = leapPosition(solsticeYear);
        if (position.isEmpty()) return position;
        // the month before the leap month gives its number; position 0 is the 11th month
        return OptionalInt.of((position.getAsInt() - 1 + 10) % 12 + 1);
    }

    /** Where the leap month stands between the 11th month of the year before and that of this year. */
    private static OptionalInt leapPosition(int year) {
        long first = eleventhMonth(year - 1);
        if (eleventhMonth(year) - first == 12) return OptionalInt.empty();
        int position = 1;
        while (hasMajorTerm(first + position)) position++;
        return OptionalInt.of(position);
    }

    /** Whether the sun enters another twelfth of its way between this new moon and the next. */
    private static boolean hasMajorTerm(long newMoon) {
        return MoonAndSun.majorTerm(MoonAndSun.dayOfNewMoon(newMoon))
                != MoonAndSun.majorTerm(MoonAndSun.dayOfNewMoon(newMoon + 1));
    }

    /** The new moon that begins the month of the winter solstice. */
    private static long eleventhMonth(int year) {
        LocalDate lastDay = LocalDate.of(year, 12, 31);
        long newMoon = MoonAndSun.newMoonNearest(lastDay);
        while (MoonAndSun.dayOfNewMoon(newMoon).isAfter(lastDay)
                || MoonAndSun.majorTerm(MoonAndSun.dayOfNewMoon(newMoon)) >= WINTER_SOLSTICE) newMoon--;
        return newMoon;
    }
}
