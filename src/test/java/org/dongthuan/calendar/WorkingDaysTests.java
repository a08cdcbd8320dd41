package org.dongthuan.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysTests {

    @ParameterizedTest(name = "a term that ends on {0} ends on {1}")
    @CsvSource({
        "2026-12-04, 2026-12-04", // Friday
        "2026-12-05, 2026-12-07",
        "2026-12-06, 2026-12-07",
        "2026-12-07, 2026-12-07"
    })
    void aTermEndsOnAWorkingDay(LocalDate end, LocalDate expected) {
        assertThat(WorkingDays.onOrAfter(end)).isEqualTo(expected);
    }
}
