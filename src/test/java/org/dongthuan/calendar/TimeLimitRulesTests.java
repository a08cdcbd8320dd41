package org.dongthuan.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.dongthuan.ApplicationTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rules of {@code time-limit.dmn} over the calendar that every node begins with. */
@ApplicationTest
class TimeLimitRulesTests {

    @Autowired
    TimeLimitRules limits;

    @Autowired
    WorkingDays workingDays;

    @Autowired
    JdbcClient database;

    @ParameterizedTest(name = "{0} after {1} is due on {2}")
    @CsvSource({
        // one row per rule, far from every holiday: 7 June 2027 is a Monday
        "correction, 2027-06-07, 2027-06-17",
        "correction, 2027-06-09, 2027-06-21",
        "acknowledgement, 2027-06-07, 2027-06-09",
        "acknowledgement, 2027-06-10, 2027-06-14",
        "consent-answer, 2027-06-07, 2027-06-14",
        "consent-reminder, 2027-06-07, 2027-06-10",
        "access-decision, 2027-06-11, 2027-06-18",
        "supply, 2027-06-07, 2027-06-21",
        "correction-extension, 2027-06-07, 2027-06-22",
        "late-answer, 2027-06-07, 2027-06-14"
    })
    void theTableTellsTheTerm(String limit, LocalDate event, LocalDate due) {
        assertThat(limits.dueDate(limit, event)).isEqualTo(due);
    }

    @ParameterizedTest(name = "{0} after {1} is due on {2}")
    @CsvSource({
        // Tết 2027: off are Fri 5 Feb, Sat 6 (Tết), Sun 7, Mon 8, Tue 9, and for the weekend Wed 10 and Thu 11
        // Wed 3 | Thu 4 = 1, Fri 12 = 2, Mon 15 = 3, Tue 16 = 4, Wed 17 = 5
        "consent-answer, 2027-02-03, 2027-02-17",
        // Thu 4 | Fri 12 = 1, Mon 15 = 2
        "acknowledgement, 2027-02-04, 2027-02-15",
        // Fri 29 Jan + 10 days = Mon 8 Feb, off until Thu 11
        "correction, 2027-01-29, 2027-02-12",
        // Tết 2030: off are Fri 1 Feb, Sat 2 (Tết), Sun 3, Mon 4, Tue 5, and for the weekend Wed 6 and Thu 7
        // Wed 30 Jan | Thu 31 = 1, Fri 8 = 2, Mon 11 = 3, Tue 12 = 4, Wed 13 = 5
        "access-decision, 2030-01-30, 2030-02-13",
        // Fri 25 Jan + 10 days = Mon 4 Feb, off until Thu 7
        "correction, 2030-01-25, 2030-02-08",
        // the commemoration of the Hùng kings 2027 is Fri 16 April
        // Wed 14 | Thu 15 = 1, Mon 19 = 2
        "acknowledgement, 2027-04-14, 2027-04-19",
        // Tue 6 + 10 days = Fri 16, off; then the weekend
        "correction, 2027-04-06, 2027-04-19",
        // 30 April 2027 is a Friday, 1 May a Saturday, so Mon 3 May is off for it
        // Thu 29 | Tue 4 = 1, Wed 5 = 2
        "acknowledgement, 2027-04-29, 2027-05-05",
        // 2 September 2027 is a Thursday, and Fri 3 is the day beside it
        // Tue 31 Aug | Wed 1 = 1, Mon 6 = 2
        "acknowledgement, 2027-08-31, 2027-09-06",
        // Mon 23 Aug + 10 days = Thu 2 Sep, off; Fri 3 off; then the weekend
        "correction, 2027-08-23, 2027-09-06",
        // Culture Day 2027 is Wed 24 November
        // Mon 22 | Tue 23 = 1, Thu 25 = 2
        "acknowledgement, 2027-11-22, 2027-11-25",
        // Sun 14 + 10 days = Wed 24, off
        "correction, 2027-11-14, 2027-11-25"
    })
    void daysOffAreCountedAsAPersonWithACalendarCountsThem(String limit, LocalDate event, LocalDate due) {
        assertThat(limits.dueDate(limit, event)).isEqualTo(due);
    }

    @ParameterizedTest(name = "{0} due on {1} that stood still from {2} to {3} is due on {4}")
    @CsvSource({
        // Monday to Thursday: ten days are left, and three more calendar days have passed
        "correction, 2027-06-17, 2027-06-07, 2027-06-10, 2027-06-21",
        // the same day: nothing moves
        "correction, 2027-06-17, 2027-06-07, 2027-06-07, 2027-06-17",
        // on the last day: it is the last day again
        "correction, 2027-06-17, 2027-06-17, 2027-06-29, 2027-06-29",
        // five days over, and five days over afterwards
        "correction, 2027-06-10, 2027-06-15, 2027-06-25, 2027-06-20",
        // into a day off: the next working day
        "correction, 2027-06-17, 2027-06-14, 2027-06-16, 2027-06-21",
        // of working days as many are left as there were: Fri, Mon, Tue
        "access-decision, 2027-06-15, 2027-06-10, 2027-06-17, 2027-06-22",
        "access-decision, 2027-06-15, 2027-06-15, 2027-06-24, 2027-06-24",
        "access-decision, 2027-06-10, 2027-06-14, 2027-06-24, 2027-06-22"
    })
    void asManyDaysAreLeftAfterAPauseAsThereWereBeforeIt(
            String limit, LocalDate due, LocalDate stopped, LocalDate goesOn, LocalDate later) {
        assertThat(limits.afterPause(limit, due, stopped, goesOn)).isEqualTo(later);
    }

    @ParameterizedTest(name = "of {0} one is reminded on {1}")
    @CsvSource({
        "2027-06-17, 2027-06-15",
        // Mon 14 | Fri 11 = 1, Thu 10 = 2
        "2027-06-14, 2027-06-10",
        // Mon 15 | Fri 12 = 1, then back over Tết to Thu 4 = 2
        "2027-02-15, 2027-02-04"
    })
    void theReminderComesTwoWorkingDaysBefore(LocalDate due, LocalDate reminder) {
        assertThat(limits.reminderBefore(due)).isEqualTo(reminder);
    }

    /** Sat 21 August 2027 is worked for Mon 30 August. */
    @ParameterizedTest(name = "{0} after {1} is due on {2}")
    @CsvSource({
        // Thu 19 | Fri 20 = 1, Sat 21 = 2
        "acknowledgement, 2027-08-19, 2027-08-21",
        // Wed 11 + 10 days = Sat 21, worked
        "correction, 2027-08-11, 2027-08-21",
        // Fri 27 | Tue 31 = 1, Wed 1 = 2
        "acknowledgement, 2027-08-27, 2027-09-01",
        // Fri 20 + 10 days = Mon 30, off
        "correction, 2027-08-20, 2027-08-31"
    })
    void aSwappedSaturdayIsAWorkingDay(String limit, LocalDate event, LocalDate due) {
        swap("2027-08-21", "WORKED", false);
        swap("2027-08-30", "SWAPPED_OFF", false);
        try {
            assertThat(limits.dueDate(limit, event)).isEqualTo(due);
        } finally {
            swap("2027-08-21", "WORKED", true);
            swap("2027-08-30", "SWAPPED_OFF", true);
        }
    }

    @Test
    void anUnknownLimitIsABug() {
        assertThatIllegalArgumentException().isThrownBy(() -> limits.dueDate("eternity", LocalDate.of(2026, 1, 1)));
    }

    /** As another node would do it. */
    private void swap(String day, String kind, boolean removed) {
        database.sql("""
                        insert into app.calendar_day
                            (day, kind, name_vi, name_en, origin, reason, changed_by, changed_at, removed)
                        values (cast(:day as date), :kind, 'Hoán đổi', 'Exchange', 'STATED', 'Thông báo', 'admin', now(), :removed)
                        on conflict (day) do update set kind = excluded.kind, removed = excluded.removed""")
                .param("day", day)
                .param("kind", kind)
                .param("removed", removed)
                .update();
        workingDays.refresh();
    }
}
