package org.dongthuan.access;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.dongthuan.calendar.TermEnd;
import org.dongthuan.calendar.TimeLimitRules;
import org.springframework.stereotype.Component;

/** The moments of a request to read, by our own clock. */
@Component
class Terms {

    private final TimeLimitRules limits;
    private final Clock clock;

    Terms(TimeLimitRules limits, Clock clock) {
        this.limits = limits;
        this.clock = clock;
    }

    OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** The last day for the agency, counted from that day. */
    LocalDate decideBy(LocalDate from) {
        return limits.dueDate(TimeLimitRules.ACCESS_DECISION, from);
    }

    /** The end of the last day for the agency, counted from today. */
    String endOfDecision() {
        return TermEnd.text(decideBy(today()), clock.getZone());
    }
}
