package org.dongthuan.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DayCountTests {

    private static final LocalDate FIRST = LocalDate.of(2027, 1, 1);
    private static final LocalDate END = LocalDate.of(2029, 1, 1);

    @ParameterizedTest(name = "a term that ends on {0} ends on {1}")
    @CsvSource({
        "2026-12-04, 2026-12-04", // Friday
        "2026-12-05, 2026-12-07",
        "2026-12-06, 2026-12-07",
        "2026-12-07, 2026-12-07"
    })
    void aTermEndsOnAWorkingDay(LocalDate end, LocalDate expected) {
        assertThat(new DayCount(Map.of()).onOrAfter(end)).isEqualTo(expected);
    }

    /** The oracle lists all working days by the words of the weekdays and looks them up by position. */
    @Test
    void countingAgreesWithAListOfTheWorkingDays() {
        var random = new Random(20270206);
        for (int round = 0; round < 2_000; round++) {
            Map<LocalDate, DayKind> days = someDays(random);
            List<LocalDate> working = FIRST.datesUntil(END)
                    .filter(day -> isWorkedByTheBook(day, days))
                    .toList();
            LocalDate event = FIRST.plusDays(150 + random.nextInt(300));
            int term = random.nextInt(20);
            var count = new DayCount(days);
            List<LocalDate> later =
                    working.stream().filter(day -> day.isAfter(event)).toList();
            List<LocalDate> earlier =
                    working.stream().filter(day -> day.isBefore(event)).toList();
            assertThat(count.isWorkingDay(event)).isEqualTo(working.contains(event));
            assertThat(count.onOrAfter(event)).isEqualTo(working.contains(event) ? event : later.get(0));
            assertThat(count.after(event, term)).isEqualTo(term == 0 ? event : later.get(term - 1));
            assertThat(count.between(event, count.after(event, term))).isEqualTo(term);
            assertThat(count.between(count.after(event, term), event)).isEqualTo(-term);
            assertThat(count.before(event, term)).isEqualTo(term == 0 ? event : earlier.get(earlier.size() - term));
        }
    }

    private static boolean isWorkedByTheBook(LocalDate day, Map<LocalDate, DayKind> days) {
        if (days.containsKey(day)) return days.get(day) == DayKind.WORKED;
        return Set.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY")
                .contains(day.getDayOfWeek().name());
    }

    private static Map<LocalDate, DayKind> someDays(Random random) {
        Map<LocalDate, DayKind> days = new HashMap<>();
        for (int i = random.nextInt(60); i > 0; i--) {
            days.put(FIRST.plusDays(random.nextInt(700)), DayKind.values()[random.nextInt(DayKind.values().length)]);
        }
        return days;
    }
}
