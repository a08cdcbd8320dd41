package org.dongthuan.protection;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.dongthuan.calendar.TimeLimitRules;
import org.springframework.stereotype.Component;

/** The terms of a breach: the notice by the hour, whatever day it is, the measures by working days. */
@Component
class BreachTerms {

    static final Duration FIRST_WARNING = Duration.ofHours(24);
    static final Duration LAST_WARNING = Duration.ofHours(6);

    private final TimeLimitRules limits;
    private final Clock clock;

    BreachTerms(TimeLimitRules limits, Clock clock) {
        this.limits = limits;
        this.clock = clock;
    }

    OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    /** Three days are 72 hours to the minute. */
    OffsetDateTime noticeDue(OffsetDateTime detected) {
        return detected.plusHours(
                24L * limits.length(TimeLimitRules.BREACH_NOTICE).days());
    }

    LocalDate closingDue() {
        return limits.dueDate(TimeLimitRules.BREACH_CLOSING, LocalDate.now(clock));
    }
}
