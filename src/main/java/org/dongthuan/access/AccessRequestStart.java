package org.dongthuan.access;

import java.util.List;
import org.dongthuan.audit.AuditEntry;
import org.dongthuan.audit.AuditEntry.Action;
import org.dongthuan.audit.AuditLog;
import org.dongthuan.identity.Actor;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.Seen;
import org.dongthuan.review.ReviewDesk;
import org.springframework.stereotype.Component;

/** Sends a stored request on its way and calls it back: process, message and log lines in one transaction. */
@Component
class AccessRequestStart {

    private final AccessClosing closing;
    private final AccessWorkflow workflow;
    private final AuditLog audit;
    private final ReviewDesk review;

    AccessRequestStart(AccessClosing closing, AccessWorkflow workflow, AuditLog audit, ReviewDesk review) {
        this.closing = closing;
        this.workflow = workflow;
        this.audit = audit;
        this.review = review;
    }

    void submitted(Actor actor, AccessRequest request, DoorRules.Pair pair) {
        log(actor, request, request.people(), Action.SUBMIT);
        workflow.start(request.number(), pair);
    }

    /** Takes back what is not decided; {@code already-decided} (409) when nothing is left. */
    void withdrawn(Actor actor, AccessRequest seen, Seen told) {
        List<AskedPerson> closed = closing.close(seen, AccessStage.WITHDRAWN);
        // somebody may have decided on one of them since we looked
        if (told.isTold() && closed.size() < AccessClosing.open(seen).size())
            throw new Refusal.Outdated("changed-meanwhile");
        if (closed.isEmpty()) throw new Refusal.Conflict("already-decided");
        log(actor, seen, closed, Action.WITHDRAW);
        review.withdraw(seen.number(), actor.account());
        workflow.withdraw(seen.number(), seen.parts());
    }

    private void log(Actor actor, AccessRequest request, List<AskedPerson> people, Action action) {
        for (AskedPerson person : people) {
            audit.append(AuditEntry.done(actor.account(), actor.agencyCode(), action)
                    .on(person.record().value(), request.fields())
                    .about(request.number().text())
                    .because(request.purpose()));
        }
    }
}
