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
    @CsvSource({
        "correction, 2027-06-07, 2027-06-17",
        "correction, 2027-06-09, 2027-06-21",
        "acknowledgement, 2027-06-07, 2027-06-09",
        "acknowledgement, 2027-06-10, 2027-06-14",
        "consent-answer, 2027-06-07, 2027-06-14",
        "consent-reminder, 2027-06-07, 2027-06-10",
        "access-decision, 2027-06-11, 2027-06-18"
    })
    void theTableTellsTheTerm(String limit, LocalDate event, LocalDate due) {
        assertThat(limits.dueDate(limit, event)).isEqualTo(due);
    }

    @ParameterizedTest(name = "of {0} one is reminded on {1}")
    @CsvSource({"2027-06-17, 2027-06-15", "2027-06-14, 2027-06-10"})
    void theReminderComesTwoWorkingDaysBefore(LocalDate due, LocalDate reminder) {
        assertThat(limits.reminderBefore(due)).isEqualTo(reminder);
    }

    @Test
    void anUnknownLimitIsABug() {
        assertThatIllegalArgumentException().isThrownBy(() -> limits.dueDate("eternity", LocalDate.of(2026, 1, 1)));
    }
}
