package org.dongthuan.transfer;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.dongthuan.audit.AuditEntry.Action;
import org.dongthuan.evidence.EvidenceDesk;
import org.dongthuan.identity.Actor;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.Refusal.Violation;
import org.dongthuan.record.Holder;
import org.dongthuan.review.CaseSubject;
import org.dongthuan.review.OpenCase;
import org.dongthuan.review.RequestNumber;
import org.dongthuan.review.ReviewDesk;
import org.springframework.stereotype.Component;

/** Sends a proposal on its way and calls it back: row, case, process and log in one transaction. */
@Component
class TransferProposals {

    private final TransferRules rules;
    private final TransferTable table;
    private final EvidenceDesk evidence;
    private final ReviewDesk review;
    private final TransferWorkflow workflow;
    private final TransferTerms terms;

    TransferProposals(
            TransferRules rules,
            TransferTable table,
            EvidenceDesk evidence,
            ReviewDesk review,
            TransferWorkflow workflow,
            TransferTerms terms) {
        this.rules = rules;
        this.table = table;
        this.evidence = evidence;
        this.review = review;
        this.workflow = workflow;
        this.terms = terms;
    }

    RequestNumber submit(Actor actor, ProposeTransfer wanted) {
        Transfer one = transfer(actor, rules.check(actor, wanted), terms.now());
        // of two at the same moment the database lets one in
        if (!table.add(one)) throw new Refusal.Conflict("transfer-exists");
        if (!evidence.attach(Set.copyOf(one.evidence())))
            throw new Refusal.RuleViolated(
                    "transfer-invalid", List.of(Violation.of("evidenceIds", "transfer.evidence-unknown")));
        review.open(new OpenCase(
                one.number(),
                one.requester(),
                List.of(new CaseSubject(one.record(), one.subject())),
                one.decidingAgency(),
                List.of(one.item()),
                List.of()));
        terms.log(actor, Action.SUBMIT, one);
        workflow.start(one.number(), one.decidingAgency(), one.dueDate());
        return one.number();
    }

    void withdraw(Actor actor, RequestNumber number) {
        // the step before the row, as whoever takes it does: two of us never wait for each other
        review.withdraw(number, actor.account());
        Transfer one = table.hold(number);
        if (!one.status().isRevocable()) throw new Refusal.Conflict("already-decided");
        table.close(one, TransferStatus.WITHDRAWN, terms.now());
        terms.log(actor, Action.WITHDRAW, one);
        workflow.withdraw(number);
    }

    private Transfer transfer(Actor actor, TransferRules.Checked wanted, OffsetDateTime now) {
        Holder subject = wanted.subject();
        return new Transfer(
                RequestNumber.of(Transfer.PREFIX, now.getYear(), table.nextNumber()),
                actor.account(),
                subject.decidingAgency(),
                subject.record(),
                subject.account(),
                subject.managingAgency(),
                wanted.to(),
                wanted.receiving(),
                wanted.using(),
                wanted.date(),
                wanted.order(),
                wanted.evidence(),
                TransferStatus.SUBMITTED,
                now,
                terms.due(now),
                null,
                null,
                null,
                null,
                null);
    }
}
