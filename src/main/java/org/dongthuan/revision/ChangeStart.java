package org.dongthuan.revision;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.dongthuan.audit.AuditEntry;
import org.dongthuan.audit.AuditEntry.Action;
import org.dongthuan.audit.AuditLog;
import org.dongthuan.identity.Actor;
import org.dongthuan.record.Registry;
import org.dongthuan.review.CaseSubject;
import org.dongthuan.review.OpenCase;
import org.dongthuan.review.ReviewDesk;
import org.springframework.stereotype.Component;

/** Sends a stored change on its way and calls it back: case, process and log in one transaction. */
@Component
class ChangeStart {

    private final ReviewDesk review;
    private final ChangeWorkflow workflow;
    private final Registry registry;
    private final DecisionChangeTable changes;
    private final AuditLog audit;
    private final Clock clock;

    ChangeStart(
            ReviewDesk review,
            ChangeWorkflow workflow,
            Registry registry,
            DecisionChangeTable changes,
            AuditLog audit,
            Clock clock) {
        this.review = review;
        this.workflow = workflow;
        this.registry = registry;
        this.changes = changes;
        this.audit = audit;
        this.clock = clock;
    }

    void proposed(Actor actor, DecisionChange change) {
        review.open(new OpenCase(
                change.number(),
                change.requester(),
                change.records().stream()
                        .map(record ->
                                new CaseSubject(record, registry.holder(record).account()))
                        .toList(),
                change.decidingAgency(),
                List.of(change.item()),
                List.of()));
        audit.append(lines(actor, change, Action.SUBMIT));
        workflow.start(change.number(), change.decidingAgency(), change.dueDate());
    }

    void withdrawn(Actor actor, DecisionChange change) {
        changes.withdraw(change.number(), OffsetDateTime.now(clock));
        audit.append(lines(actor, change, Action.WITHDRAW));
        review.withdraw(change.number(), actor.account());
        workflow.withdraw(change.number());
    }

    /** One for each whose part it changes. */
    static List<AuditEntry> lines(Actor actor, DecisionChange change, Action action) {
        return change.touched().stream()
                .map(record -> AuditEntry.done(actor.account(), actor.agencyCode(), action)
                        .on(record.value(), List.of())
                        .about(change.number().text()))
                .toList();
    }
}
