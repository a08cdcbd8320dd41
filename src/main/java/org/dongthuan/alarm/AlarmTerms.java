package org.dongthuan.alarm;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.dongthuan.calendar.TimeLimitRules;
import org.springframework.stereotype.Component;

/** How long there is to judge an alarm. */
@Component
class AlarmTerms {

    private final TimeLimitRules limits;
    private final Clock clock;

    AlarmTerms(TimeLimitRules limits, Clock clock) {
        this.limits = limits;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    LocalDate due(LocalDate from) {
        return limits.dueDate(TimeLimitRules.READING_ALARM, from);
    }
}
