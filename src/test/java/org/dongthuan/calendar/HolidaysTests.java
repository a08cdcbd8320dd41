package org.dongthuan.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.dongthuan.calendar.Holidays.Holiday;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HolidaysTests {

    @Test
    void theYear2027AsAPersonWithACalendarFindsIt() {
        assertThat(Holidays.of(2027, true))
                .extracting(day -> day.day() + " " + day.kind())
                .containsExactly(
                        "2027-01-01 HOLIDAY", // Friday
                        "2027-02-05 HOLIDAY", // Friday, the last day of the old lunar year
                        "2027-02-06 HOLIDAY", // Saturday, Tết
                        "2027-02-07 HOLIDAY", // Sunday
                        "2027-02-08 HOLIDAY",
                        "2027-02-09 HOLIDAY", // Tuesday, the fourth day of the year
                        "2027-02-10 SUBSTITUTE", // for the Saturday
                        "2027-02-11 SUBSTITUTE", // for the Sunday
                        "2027-04-16 HOLIDAY", // Friday, the tenth of the third month
                        "2027-04-30 HOLIDAY", // Friday
                        "2027-05-01 HOLIDAY", // Saturday
                        "2027-05-03 SUBSTITUTE", // Monday
                        "2027-09-02 HOLIDAY", // Thursday
                        "2027-09-03 HOLIDAY", // joins it to the weekend
                        "2027-11-24 HOLIDAY"); // Wednesday
    }

    @ParameterizedTest(name = "in {0} the day beside 2 September is {1}")
    @CsvSource({
        "2026, 2026-09-01", // Wednesday
        "2027, 2027-09-03", // Thursday
        "2028, 2028-09-01", // Saturday
        "2029, 2029-09-03", // Sunday
        "2030, 2030-09-03", // Monday
        "2031, 2031-09-01", // Tuesday
        "2033, 2033-09-01" // Friday
    })
    void nationalDayIsJoinedToTheWeekend(int year, LocalDate beside) {
        assertThat(Holidays.of(year, true)).anySatisfy(day -> {
            assertThat(day.day()).isEqualTo(beside);
            assertThat(day.nameEn()).isEqualTo("Day beside National Day");
        });
    }

    @Test
    void twoHolidaysAtOneWeekendGiveTwoDays() {
        // 2028: 30 April is a Sunday, 1 May the Monday after it
        assertThat(substitutes(2028)).contains(LocalDate.of(2028, 5, 2));
        // 2029: 2 September is a Sunday, 3 September is off already
        assertThat(substitutes(2029)).contains(LocalDate.of(2029, 9, 4));
        // 2028: 1 January is a Saturday
        assertThat(substitutes(2028)).contains(LocalDate.of(2028, 1, 3));
    }

    @Test
    void cultureDayCameIn2026AndCanBeSwitchedOff() {
        assertThat(days(2026, true)).contains(LocalDate.of(2026, 11, 24));
        assertThat(days(2026, false)).doesNotContain(LocalDate.of(2026, 11, 24));
        assertThat(days(2025, true)).doesNotContain(LocalDate.of(2025, 11, 24));
    }

    @Test
    void everyYearGivesTwelveWeekdaysOffInEachOfFiftyYears() {
        for (int year = 2026; year < 2076; year++) {
            assertThat(Holidays.of(year, true).stream().filter(day -> !DayCount.isWeekend(day.day())))
                    .as("%d", year)
                    .hasSizeBetween(11, 12); // 11 where the commemoration meets another holiday
            assertThat(Holidays.of(year, true))
                    .filteredOn(day -> day.kind() == DayKind.SUBSTITUTE)
                    .noneMatch(day -> DayCount.isWeekend(day.day()));
        }
    }

    private static List<LocalDate> substitutes(int year) {
        return Holidays.of(year, true).stream()
                .filter(day -> day.kind() == DayKind.SUBSTITUTE)
                .map(Holiday::day)
                .toList();
    }

    private static List<LocalDate> days(int year, boolean cultureDay) {
        return Holidays.of(year, cultureDay).stream().map(Holiday::day).toList();
    }
}
