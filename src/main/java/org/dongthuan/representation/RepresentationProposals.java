package org.dongthuan.representation;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.dongthuan.audit.AuditEntry.Action;
import org.dongthuan.evidence.EvidenceDesk;
import org.dongthuan.identity.Actor;
import org.dongthuan.mandate.RecordedMandates;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.Refusal.Violation;
import org.dongthuan.review.CaseSubject;
import org.dongthuan.review.OpenCase;
import org.dongthuan.review.RequestNumber;
import org.dongthuan.review.ReviewDesk;
import org.springframework.stereotype.Component;

/** Sends a proposal on its way and calls it back: row, case, process and log in one transaction. */
@Component
class RepresentationProposals {

    /** The approver alone: whoever verifies has proposed it. */
    private static final int LEVELS = 1;

    private final RepresentationTable table;
    private final RecordedMandates mandates;
    private final EvidenceDesk evidence;
    private final ReviewDesk review;
    private final RepresentationWorkflow workflow;
    private final RepresentationTerms terms;

    RepresentationProposals(
            RepresentationTable table,
            RecordedMandates mandates,
            EvidenceDesk evidence,
            ReviewDesk review,
            RepresentationWorkflow workflow,
            RepresentationTerms terms) {
        this.table = table;
        this.mandates = mandates;
        this.evidence = evidence;
        this.review = review;
        this.workflow = workflow;
        this.terms = terms;
    }

    RequestNumber submit(Actor actor, RepresentationRules.Checked wanted) {
        String subject = Objects.requireNonNull(wanted.subject().account());
        String representative = Objects.requireNonNull(wanted.representative().account());
        if (mandates.isOpen(subject, representative)) throw new Refusal.Conflict("representation-exists");
        OffsetDateTime now = terms.now();
        var one = new Representation(
                RequestNumber.of(Representation.PREFIX, now.getYear(), table.nextNumber()),
                actor.account(),
                wanted.subject().decidingAgency(),
                wanted.subject().record(),
                subject,
                representative,
                wanted.kinds(),
                wanted.ground(),
                wanted.evidence(),
                wanted.from(),
                wanted.to(),
                RepresentationStatus.SUBMITTED,
                now,
                terms.due(now),
                null,
                null);
        // of two at the same moment the database lets one in
        if (!table.add(one)) throw new Refusal.Conflict("representation-exists");
        if (!evidence.attach(Set.copyOf(one.evidence())))
            throw new Refusal.RuleViolated(
                    "representation-invalid", List.of(Violation.of("evidenceIds", "representation.evidence-unknown")));
        review.open(new OpenCase(
                one.number(),
                one.requester(),
                List.of(new CaseSubject(one.record(), subject)),
                one.decidingAgency(),
                List.of(one.item()),
                List.of(),
                LEVELS));
        terms.log(actor, Action.SUBMIT, one);
        workflow.start(one.number(), one.decidingAgency(), one.dueDate());
        return one.number();
    }

    void withdraw(Actor actor, Representation one) {
        table.close(one.number(), RepresentationStatus.WITHDRAWN, terms.now());
        terms.log(actor, Action.WITHDRAW, one);
        review.withdraw(one.number(), actor.account());
        workflow.withdraw(one.number());
    }
}
