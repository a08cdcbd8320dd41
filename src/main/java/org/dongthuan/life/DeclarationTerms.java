package org.dongthuan.life;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.dongthuan.calendar.TermEnd;
import org.dongthuan.calendar.TimeLimitRules;
import org.dongthuan.platform.VietnamTime;
import org.springframework.stereotype.Component;

/** Until when whoever has a declaration has it. */
@Component
class DeclarationTerms {

    private final TimeLimitRules limits;
    private final Clock clock;

    DeclarationTerms(TimeLimitRules limits, Clock clock) {
        this.limits = limits;
        this.clock = clock;
    }

    OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    LocalDate today() {
        return VietnamTime.dayOf(now());
    }

    LocalDate declaration() {
        return limits.dueDate(TimeLimitRules.FIRST_DECLARATION, today());
    }

    LocalDate decision(OffsetDateTime at) {
        return limits.dueDate(TimeLimitRules.FIRST_DECLARATION_DECISION, VietnamTime.dayOf(at));
    }

    String text(LocalDate due) {
        return TermEnd.text(due, clock.getZone());
    }
}
