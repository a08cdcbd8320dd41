package org.dongthuan.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDateTime;
import org.dongthuan.ApplicationTest;
import org.dongthuan.platform.VietnamTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
class NewsTimesTests {

    @Autowired
    WorkingDays workingDays;

    @ParameterizedTest(name = "at {0} people have been told what came from {1} to {2}")
    @CsvSource({
        "2027-06-17T07:59, 2027-06-16T08:00, 2027-06-16T14:00",
        "2027-06-17T08:00, 2027-06-16T14:00, 2027-06-17T08:00",
        "2027-06-17T13:59, 2027-06-16T14:00, 2027-06-17T08:00",
        "2027-06-17T23:00, 2027-06-17T08:00, 2027-06-17T14:00",
        // Monday: what came on the weekend belongs to its morning
        "2027-06-21T09:00, 2027-06-18T14:00, 2027-06-21T08:00",
        // Tết: Thu 4 to Fri 12 February
        "2027-02-12T08:00, 2027-02-04T14:00, 2027-02-12T08:00",
        "2027-02-08T10:00, 2027-02-04T08:00, 2027-02-04T14:00"
    })
    void nothingIsLeftOutAndNothingToldOnDaysOff(LocalDateTime at, LocalDateTime from, LocalDateTime to) {
        var clock = Clock.fixed(at.atZone(VietnamTime.ZONE).toInstant(), VietnamTime.ZONE);
        assertThat(new NewsTimes(workingDays, clock).last())
                .isEqualTo(new NewsTimes.Span(from.atZone(VietnamTime.ZONE), to.atZone(VietnamTime.ZONE)));
    }
}
