package org.dongthuan.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.dongthuan.ApplicationTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
class ReminderTimesTests {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    @Autowired
    TimeLimitRules limits;

    @Autowired
    WorkingDays workingDays;

    @ParameterizedTest(name = "work that begins at {0} and is due on {1} is remembered at {2}")
    @CsvSource({
        // Thu 17 June 2027 | Wed 16 = 1, Tue 15 = 2
        "2027-06-07T10:00, 2027-06-17, 2027-06-15T08:00",
        "2027-06-15T07:59, 2027-06-17, 2027-06-15T08:00",
        // too late for two days before: the due date itself
        "2027-06-15T08:00, 2027-06-17, 2027-06-17T08:00",
        "2027-06-16T17:00, 2027-06-17, 2027-06-17T08:00",
        // too late for that: the next working morning, here after the weekend
        "2027-06-17T09:00, 2027-06-17, 2027-06-18T08:00",
        "2027-06-18T09:00, 2027-06-17, 2027-06-21T08:00",
        // Mon 15 February | Fri 12 = 1, back over Tết to Thu 4 = 2
        "2027-02-01T10:00, 2027-02-15, 2027-02-04T08:00"
    })
    void theReminderComesInTheMorningAndNeverAtOnce(String begun, LocalDate due, String reminder) {
        ZonedDateTime now = ZonedDateTime.of(java.time.LocalDateTime.parse(begun), VIETNAM);
        var times = new ReminderTimes(limits, workingDays, Clock.fixed(now.toInstant(), VIETNAM));
        assertThat(times.before(due)).isEqualTo(ZonedDateTime.of(java.time.LocalDateTime.parse(reminder), VIETNAM));
    }
}
