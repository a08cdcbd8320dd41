package org.dongthuan.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.dongthuan.ApplicationTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** One row per rule of {@code time-limit.dmn}. */
@ApplicationTest
class TimeLimitTests {

    @Autowired
    TimeLimits limits;

    @ParameterizedTest(name = "{0} after {1} is due on {2}")
    @CsvSource({"correction, 2026-11-23, 2026-12-03", "correction, 2026-11-25, 2026-12-07"})
    void theTableTellsTheTerm(String limit, LocalDate event, LocalDate due) {
        assertThat(limits.dueDate(limit, event)).isEqualTo(due);
    }

    @Test
    void anUnknownLimitIsABug() {
        assertThatIllegalArgumentException().isThrownBy(() -> limits.dueDate("eternity", LocalDate.of(2026, 1, 1)));
    }
}
