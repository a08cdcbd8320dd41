package org.dongthuan.update;

import java.util.List;
import org.dongthuan.audit.AuditEntry;
import org.dongthuan.audit.AuditEntry.Action;
import org.dongthuan.audit.AuditLog;
import org.dongthuan.identity.Actor;
import org.dongthuan.identity.Role;
import org.dongthuan.record.Registry;
import org.dongthuan.review.CaseSubject;
import org.dongthuan.review.OpenCase;
import org.dongthuan.review.ReviewDesk;
import org.springframework.stereotype.Component;

/** Sends a stored update on its way and calls it back: case, process and log in one transaction. */
@Component
class UpdateStart {

    private final ReviewDesk review;
    private final UpdateWorkflow workflow;
    private final Registry registry;
    private final AuditLog audit;

    UpdateStart(ReviewDesk review, UpdateWorkflow workflow, Registry registry, AuditLog audit) {
        this.review = review;
        this.workflow = workflow;
        this.registry = registry;
        this.audit = audit;
    }

    void submitted(Actor actor, RecordUpdate update) {
        review.open(new OpenCase(
                update.number(),
                update.requester(),
                update.records().stream()
                        .map(record ->
                                new CaseSubject(record, registry.holder(record).account()))
                        .toList(),
                update.decidingAgency(),
                update.caseItems(),
                update.fields()));
        audit.append(lines(actor, update, Action.SUBMIT));
        workflow.start(update.number(), update.decidingAgency(), update.dueDate(), update.isList());
    }

    void withdrawn(Actor actor, RecordUpdate update) {
        audit.append(lines(actor, update, Action.WITHDRAW));
        review.withdraw(update.number(), actor.account());
        workflow.withdraw(update.number());
    }

    /** One for each whom it is about. */
    static List<AuditEntry> lines(Actor actor, RecordUpdate update, Action action) {
        return update.byRecord().entrySet().stream()
                .map(own -> AuditEntry.done(actor.account(), actor.agencyCode(), action)
                        .on(own.getKey().value(), RecordUpdate.fields(own.getValue()))
                        .about(update.number().text())
                        .actingFor(actor.inPlaceOf(Role.VERIFIER, update.decidingAgency())))
                .toList();
    }
}
