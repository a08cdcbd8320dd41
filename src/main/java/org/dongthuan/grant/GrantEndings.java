package org.dongthuan.grant;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.audit.AuditEntry.Action;
import org.dongthuan.audit.AuditLog;
import org.dongthuan.grant.Grant.End;
import org.dongthuan.identity.Actor;
import org.dongthuan.identity.CurrentActor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Ends grants before their last day, each with its line in the log. */
@Component
class GrantEndings {

    private static final String SYSTEM = "system";

    private final GrantTable table;
    private final BasisTable bases;
    private final AuditLog audit;
    private final CurrentActor currentActor;
    private final Clock clock;

    GrantEndings(GrantTable table, BasisTable bases, AuditLog audit, CurrentActor currentActor, Clock clock) {
        this.table = table;
        this.bases = bases;
        this.audit = audit;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /** A grant that is held and stands. */
    void revoke(Actor actor, Grant grant, String reason) {
        end(Optional.of(actor), grant, new End(End.Kind.REVOKED, OffsetDateTime.now(clock), actor.account(), reason));
    }

    /** Grants that are held and stand, whose decision is revoked by somebody of that agency. */
    void revoke(String account, AgencyCode agency, List<Grant> grants, String reason) {
        var end = new End(End.Kind.REVOKED, OffsetDateTime.now(clock), account, reason);
        grants.forEach(grant -> end(account, agency.code(), grant, end));
    }

    /**
     * Everything that rests on it; the grants are held before the basis is touched, so that readings come before or after. Says
     * whether there ever was one.
     */
    boolean with(Basis.Kind kind, String reference) {
        Optional<Actor> actor = currentActor.find();
        OffsetDateTime now = OffsetDateTime.now(clock);
        var end = new End(kind.ended(), now, actor.map(Actor::account).orElse(SYSTEM), null);
        List<Grant> resting = table.holdResting(kind, reference);
        boolean granted = bases.end(kind, reference, now);
        resting.forEach(grant -> end(actor, grant, end));
        return granted;
    }

    /** Likewise by somebody of that agency; those that have ended. */
    List<Grant> resting(Basis.Kind kind, String reference, String account, AgencyCode agency) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        List<Grant> resting = table.holdResting(kind, reference);
        bases.end(kind, reference, now);
        var end = new End(kind.ended(), now, account, null);
        resting.forEach(grant -> end(account, agency.code(), grant, end));
        return resting;
    }

    private void end(Optional<Actor> actor, Grant grant, End end) {
        end(actor.map(Actor::account).orElse(null), actor.map(Actor::agencyCode).orElse(null), grant, end);
    }

    private void end(@Nullable String account, @Nullable String agency, Grant grant, End end) {
        table.end(grant.id(), end);
        audit.append(Grants.entry(account, agency, Action.REVOKE, grant));
    }
}
