package org.dongthuan.grant;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.dongthuan.audit.AuditEntry.Action;
import org.dongthuan.audit.AuditLog;
import org.dongthuan.consent.ConsentWithdrawn;
import org.dongthuan.grant.Grant.End;
import org.dongthuan.identity.Actor;
import org.dongthuan.identity.CurrentActor;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Ends grants before their last day, each with its line in the log. */
@Component
class GrantEndings {

    private static final String SYSTEM = "system";

    private final GrantTable table;
    private final AuditLog audit;
    private final CurrentActor currentActor;
    private final Clock clock;

    GrantEndings(GrantTable table, AuditLog audit, CurrentActor currentActor, Clock clock) {
        this.table = table;
        this.audit = audit;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /** A grant that is held and stands. */
    void revoke(Actor actor, Grant grant, String reason) {
        end(Optional.of(actor), grant, new End(End.Kind.REVOKED, OffsetDateTime.now(clock), actor.account(), reason));
    }

    /** In the transaction of the withdrawal: when that has answered, nothing that rested on the consent stands. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void onWithdrawal(ConsentWithdrawn withdrawal) {
        Optional<Actor> actor = currentActor.find();
        var end = new End(
                End.Kind.CONSENT_WITHDRAWN,
                OffsetDateTime.now(clock),
                actor.map(Actor::account).orElse(SYSTEM),
                null);
        table.holdStanding(withdrawal.consent()).forEach(grant -> end(actor, grant, end));
    }

    private void end(Optional<Actor> actor, Grant grant, End end) {
        table.end(grant.id(), end);
        audit.append(Grants.entry(
                actor.map(Actor::account).orElse(null),
                actor.map(Actor::agencyCode).orElse(null),
                Action.REVOKE,
                grant));
    }
}
