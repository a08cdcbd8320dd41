package org.dongthuan.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LunarCalendarTests {

    @ParameterizedTest(name = "in {0} Tết is on {1}, the tenth of the third month on {2}")
    @CsvSource({
        "2024, 2024-02-10, 2024-04-18",
        "2025, 2025-01-29, 2025-04-07",
        "2026, 2026-02-17, 2026-04-26",
        "2027, 2027-02-06, 2027-04-16",
        "2028, 2028-01-26, 2028-04-04",
        "2029, 2029-02-13, 2029-04-23",
        "2030, 2030-02-02, 2030-04-12",
        "2031, 2031-01-23, 2031-04-01",
        "2032, 2032-02-11, 2032-04-19",
        "2033, 2033-01-31, 2033-04-09",
        "2034, 2034-02-19, 2034-04-28",
        "2035, 2035-02-08, 2035-04-17"
    })
    void holidaysOfTheMoonFallOnTheirDays(int year, LocalDate tet, LocalDate commemoration) {
        assertThat(LunarCalendar.newYear(year)).isEqualTo(tet);
        assertThat(LunarCalendar.day(year, 3, 10)).isEqualTo(commemoration);
    }

    @ParameterizedTest(name = "in {0} Tết came on {1} in Vietnam, on another day or month in China")
    @CsvSource({"1968, 1968-01-29", "1985, 1985-01-21", "2007, 2007-02-17", "2053, 2053-02-18"})
    void theNewMoonIsThatOfHanoiNotOfBeijing(int year, LocalDate tet) {
        assertThat(LunarCalendar.newYear(year)).isEqualTo(tet);
    }

    @ParameterizedTest(name = "in {0} month {1} is repeated from {2} on, and the next month begins on {3}")
    @CsvSource({
        "1985, 2, 1985-03-21, 1985-04-20",
        "2023, 2, 2023-03-22, 2023-04-20",
        "2025, 6, 2025-07-25, 2025-08-23",
        "2028, 5, 2028-06-23, 2028-07-22",
        // the new moon is three minutes before midnight in Hanoi: the day after in Beijing
        "2031, 3, 2031-04-21, 2031-05-21",
        "2033, 11, 2033-12-22, 2034-01-20",
        "2036, 6, 2036-07-23, 2036-08-22"
    })
    void aYearOfThirteenMonthsRepeatsTheMonthBeforeTheOneWithoutAMajorTerm(
            int year, int month, LocalDate leap, LocalDate next) {
        assertThat(LunarCalendar.leapMonth(year)).hasValue(month);
        assertThat(LunarCalendar.dayOfLeapMonth(year, month, 1)).isEqualTo(leap);
        assertThat(LunarCalendar.day(year, month + 1, 1)).isEqualTo(next);
        assertThat(LunarCalendar.day(year, month, 1)).isBetween(leap.minusDays(30), leap.minusDays(29));
    }

    @ParameterizedTest
    @CsvSource({"2024", "2026", "2027", "2029", "2030", "2032", "2034", "2035"})
    void otherYearsRepeatNone(int year) {
        assertThat(LunarCalendar.leapMonth(year)).isEmpty();
    }

    @Test
    void aLeapMonthThatTheYearDoesNotHaveIsABug() {
        assertThatIllegalArgumentException().isThrownBy(() -> LunarCalendar.dayOfLeapMonth(2027, 6, 1));
    }

    @Test
    void theMonthsOfTwoCenturiesFollowEachOtherWithoutAGap() {
        for (int year = 1900; year < 2100; year++) {
            for (int month = 1; month <= 12; month++) {
                boolean repeated = LunarCalendar.leapMonth(year).orElse(0) == month;
                LocalDate last =
                        repeated ? LunarCalendar.dayOfLeapMonth(year, month, 1) : LunarCalendar.day(year, month, 1);
                LocalDate next = month == 12 ? LunarCalendar.newYear(year + 1) : LunarCalendar.day(year, month + 1, 1);
                assertThat(next).as("after %d/%d", month, year).isBetween(last.plusDays(29), last.plusDays(30));
            }
        }
    }
}
