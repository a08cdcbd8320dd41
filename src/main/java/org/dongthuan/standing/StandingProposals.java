package org.dongthuan.standing;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.dongthuan.audit.AuditEntry;
import org.dongthuan.audit.AuditEntry.Action;
import org.dongthuan.audit.AuditLog;
import org.dongthuan.calendar.TimeLimitRules;
import org.dongthuan.identity.Actor;
import org.dongthuan.identity.Role;
import org.dongthuan.review.OpenCase;
import org.dongthuan.review.RequestNumber;
import org.dongthuan.review.ReviewDesk;
import org.springframework.stereotype.Component;

/** Sends a proposal on its way and calls it back: row, case, process and log in one transaction. */
@Component
class StandingProposals {

    static final String PREFIX = "VT";

    /** The head alone: whoever verifies has proposed it. */
    private static final int LEVELS = 1;

    private final StandingTable table;
    private final StandingNumberTable numbers;
    private final ReviewDesk review;
    private final StandingWorkflow workflow;
    private final TimeLimitRules limits;
    private final AuditLog audit;
    private final Clock clock;

    StandingProposals(
            StandingTable table,
            StandingNumberTable numbers,
            ReviewDesk review,
            StandingWorkflow workflow,
            TimeLimitRules limits,
            AuditLog audit,
            Clock clock) {
        this.table = table;
        this.numbers = numbers;
        this.review = review;
        this.workflow = workflow;
        this.limits = limits;
        this.audit = audit;
        this.clock = clock;
    }

    RequestNumber submit(Actor actor, StandingRules.Checked proposal) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        var decision = new StandingDecision(
                RequestNumber.of(PREFIX, now.getYear(), numbers.next()),
                UUID.randomUUID(),
                actor.account(),
                proposal.department(),
                proposal.post(),
                proposal.fields(),
                proposal.purposes(),
                proposal.from(),
                proposal.to(),
                StandingStatus.SUBMITTED,
                now,
                limits.dueDate(TimeLimitRules.STANDING_DECISION, now.toLocalDate()),
                null,
                null,
                null);
        table.add(decision);
        review.open(new OpenCase(
                decision.number(),
                actor.account(),
                List.of(),
                decision.department(),
                List.of(decision.item()),
                decision.fields(),
                LEVELS));
        audit.append(line(actor, Action.SUBMIT, decision));
        workflow.start(decision.number(), decision.department(), decision.dueDate(), decision.to());
        return decision.number();
    }

    void withdraw(Actor actor, StandingDecision decision) {
        table.withdraw(decision.number(), OffsetDateTime.now(clock));
        audit.append(line(actor, Action.WITHDRAW, decision));
        review.withdraw(decision.number(), actor.account());
        workflow.withdraw(decision.number());
    }

    static AuditEntry line(Actor actor, Action action, StandingDecision decision) {
        return AuditEntry.done(actor.account(), actor.agencyCode(), action)
                .on(null, decision.fields())
                .about(decision.number().text())
                .actingFor(actor.inPlaceOf(Role.VERIFIER, decision.department()));
    }
}
