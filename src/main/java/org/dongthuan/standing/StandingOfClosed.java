package org.dongthuan.standing;

import java.time.Clock;
import java.time.OffsetDateTime;
import org.dongthuan.agency.AgencyClosed;
import org.dongthuan.audit.AuditEntry;
import org.dongthuan.audit.AuditEntry.Action;
import org.dongthuan.audit.AuditLog;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What stands when an agency has closed: a post that is no more takes its decisions along; those of a closed department on
 * posts elsewhere go on under its successor, and whoever reads under them is told.
 */
@Component
class StandingOfClosed {

    private final StandingTable table;
    private final StandingMail mail;
    private final AuditLog audit;
    private final Clock clock;

    StandingOfClosed(StandingTable table, StandingMail mail, AuditLog audit, Clock clock) {
        this.table = table;
        this.mail = mail;
        this.audit = audit;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(AgencyClosed closed) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        for (StandingDecision decision : table.holdOnPostsAt(closed.agency())) {
            table.end(decision.number(), new StandingDecision.End(now, closed.by(), closed.change()));
            audit.append(AuditEntry.done(closed.by(), null, Action.REVOKE)
                    .on(null, decision.fields())
                    .about(decision.number().text())
                    .because(closed.change()));
            mail.announceClosed(decision);
        }
        table.inForceOf(closed.agency(), now.toLocalDate())
                .forEach(decision -> mail.announceSuccessor(decision, closed.change()));
    }
}
