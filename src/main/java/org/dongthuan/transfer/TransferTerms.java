package org.dongthuan.transfer;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.dongthuan.audit.AuditEntry;
import org.dongthuan.audit.AuditEntry.Action;
import org.dongthuan.audit.AuditLog;
import org.dongthuan.calendar.TimeLimitRules;
import org.dongthuan.identity.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** When something was done about a transfer and until when it is decided, and the line in the log that says so. */
@Component
class TransferTerms {

    private final TimeLimitRules limits;
    private final AuditLog audit;
    private final Clock clock;

    TransferTerms(TimeLimitRules limits, AuditLog audit, Clock clock) {
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
        return limits.dueDate(TimeLimitRules.TRANSFER, submitted.toLocalDate());
    }

    /** The last day of the receiving agency, counted from today. */
    LocalDate acceptBy() {
        return limits.dueDate(TimeLimitRules.TRANSFER_ACCEPTANCE, today());
    }

    void log(Actor actor, Action action, Transfer one) {
        audit.append(line(actor.account(), actor.agencyCode(), action, one));
    }

    /** What the receiving agency said, or what its word did. */
    void log(Word word, Action action, Transfer one) {
        audit.append(line(word.account(), word.agency().code(), action, one).actingFor(word.actingFor()));
    }

    private static AuditEntry line(String account, @Nullable String agency, Action action, Transfer one) {
        return AuditEntry.done(account, agency, action)
                .on(one.record().value(), List.of())
                .about(one.number().text());
    }
}
