package org.dongthuan.access;

import java.util.UUID;
import org.dongthuan.audit.AuditEntry;
import org.dongthuan.audit.AuditEntry.Action;
import org.dongthuan.audit.AuditLog;
import org.dongthuan.decision.WrittenDecision;
import org.dongthuan.grant.Grant;
import org.dongthuan.grant.Grants;
import org.dongthuan.review.Opinion;
import org.dongthuan.review.RequestNumber;
import org.springframework.stereotype.Component;

/** Gives one grant for each person approved, and logs it on that person's record. */
@Component
class GrantsOfVerdict {

    private final AccessDoors doors;
    private final Grants grants;
    private final AuditLog audit;
    private final Terms terms;

    GrantsOfVerdict(AccessDoors doors, Grants grants, AuditLog audit, Terms terms) {
        this.doors = doors;
        this.grants = grants;
        this.audit = audit;
        this.terms = terms;
    }

    void give(
            RequestNumber part,
            AccessRequest request,
            Opinion verdict,
            PersonOutcome outcome,
            WrittenDecision decision) {
        GrantedScope scope = outcome.granted();
        var grant = new Grant(
                UUID.randomUUID(),
                request.number(),
                outcome.person().record(),
                request.requester(),
                request.recipientAgency(),
                verdict.agency(),
                request.purpose(),
                scope.fields(),
                scope.formsOfUse(),
                request.channel(),
                scope.from(),
                scope.to(),
                decision.id(),
                doors.of(request).bases(outcome.passage(), scope, decision),
                terms.now(),
                null);
        grants.give(grant);
        audit.append(AuditEntry.done(verdict.actor(), verdict.agency().code(), Action.GRANT)
                .on(grant.record().value(), grant.fields())
                .about(part.text())
                .because(request.purpose())
                .under(grant.id(), decision.id()));
    }
}
