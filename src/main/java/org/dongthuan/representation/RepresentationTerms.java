package org.dongthuan.representation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.dongthuan.audit.AuditEntry;
import org.dongthuan.audit.AuditEntry.Action;
import org.dongthuan.audit.AuditLog;
import org.dongthuan.calendar.TimeLimitRules;
import org.dongthuan.identity.Actor;
import org.dongthuan.identity.Role;
import org.springframework.stereotype.Component;

/** When something was done about a representation and until when it is decided, and the line in the log that says so. */
@Component
class RepresentationTerms {

    private final TimeLimitRules limits;
    private final AuditLog audit;
    private final Clock clock;

    RepresentationTerms(TimeLimitRules limits, AuditLog audit, Clock clock) {
        this.limits = limits;
        this.audit = audit;
        this.clock = clock;
    }

    OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    LocalDate due(OffsetDateTime submitted) {
        return limits.dueDate(TimeLimitRules.REPRESENTATION, submitted.toLocalDate());
    }

    void log(Actor actor, Action action, Representation one) {
        audit.append(AuditEntry.done(actor.account(), actor.agencyCode(), action)
                .on(one.record().value(), List.of())
                .about(one.number().text())
                .actingFor(actor.inPlaceOf(Role.VERIFIER, one.decidingAgency())));
    }
}
