package org.dongthuan.standing;

import java.time.Clock;
import java.time.OffsetDateTime;
import org.dongthuan.audit.AuditEntry;
import org.dongthuan.audit.AuditEntry.Action;
import org.dongthuan.audit.AuditLog;
import org.dongthuan.decision.WrittenDecision;
import org.dongthuan.decision.WrittenDecisions;
import org.dongthuan.review.Opinion;
import org.dongthuan.review.RequestNumber;
import org.dongthuan.review.ReviewDesk;
import org.dongthuan.review.StepOutcome;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What a verdict does: issues the written decision and puts it in force, or closes the proposal; in the verdict's transaction. */
@Component
public class StandingEffects {

    private final StandingTable table;
    private final StandingWording wording;
    private final WrittenDecisions decisions;
    private final ReviewDesk review;
    private final AuditLog audit;
    private final Clock clock;

    StandingEffects(
            StandingTable table,
            StandingWording wording,
            WrittenDecisions decisions,
            ReviewDesk review,
            AuditLog audit,
            Clock clock) {
        this.table = table;
        this.wording = wording;
        this.decisions = decisions;
        this.review = review;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Applies the stored verdict. A token that was moved here without one finds nothing and fails.
     *
     * @throws IllegalStateException when the head has not decided
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void apply(RequestNumber number) {
        Opinion verdict =
                review.verdict(number).orElseThrow(() -> new IllegalStateException("There is no verdict on " + number));
        StandingDecision proposal = table.find(number).orElseThrow();
        boolean agreed = verdict.outcome() == StepOutcome.APPROVED;
        OffsetDateTime now = OffsetDateTime.now(clock);
        WrittenDecision paper = decisions.issue(wording.of(proposal, verdict));
        table.decide(
                number, agreed ? StandingStatus.APPROVED : StandingStatus.REFUSED, paper.id(), now.toLocalDate(), now);
        if (!agreed) return;
        audit.append(AuditEntry.done(verdict.actor(), verdict.agency().code(), Action.GRANT)
                .on(null, proposal.fields())
                .about(number.text())
                .because(String.join(",", proposal.purposes()))
                .under(proposal.id(), paper.id()));
    }

    /**
     * Nobody decided as long as there was something to decide.
     *
     * @throws IllegalStateException when the last day is not over by our own clock, or somebody has decided
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lapse(RequestNumber number) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        if (!table.lapse(number, now.toLocalDate(), now)) throw new IllegalStateException(number + " cannot lapse now");
        review.withdraw(number, table.find(number).orElseThrow().requester());
    }

    /** Makes the paper of the verdict and returns what stores it. */
    public Runnable makeDocument(RequestNumber number) {
        return decisions.makeDocuments(number.text());
    }
}
