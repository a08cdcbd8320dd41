package org.dongthuan.intake;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.dongthuan.calendar.TimeLimitRules;
import org.springframework.stereotype.Component;

/** How long there is to confirm a file. */
@Component
class IntakeTerm {

    private final TimeLimitRules limits;
    private final Clock clock;

    IntakeTerm(TimeLimitRules limits, Clock clock) {
        this.limits = limits;
        this.clock = clock;
    }

    OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    LocalDate fromToday() {
        return limits.dueDate(TimeLimitRules.RECORD_INTAKE, LocalDate.now(clock));
    }
}
