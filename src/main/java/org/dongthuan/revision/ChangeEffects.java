package org.dongthuan.revision;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.dongthuan.audit.AuditEntry;
import org.dongthuan.audit.AuditEntry.Action;
import org.dongthuan.audit.AuditLog;
import org.dongthuan.decision.WrittenDecision;
import org.dongthuan.decision.WrittenDecisions;
import org.dongthuan.record.RecordId;
import org.dongthuan.review.Opinion;
import org.dongthuan.review.Outcome;
import org.dongthuan.review.RequestNumber;
import org.dongthuan.review.ReviewDesk;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What a verdict does: issues the new decision and lets it change the old one; all in the verdict's transaction. */
@Component
public class ChangeEffects {

    private final DecisionChangeTable changes;
    private final ReviewDesk review;
    private final RevisionWording wording;
    private final WrittenDecisions decisions;
    private final ChangedDecisions changed;
    private final AuditLog audit;
    private final Clock clock;

    ChangeEffects(
            DecisionChangeTable changes,
            ReviewDesk review,
            RevisionWording wording,
            WrittenDecisions decisions,
            ChangedDecisions changed,
            AuditLog audit,
            Clock clock) {
        this.changes = changes;
        this.review = review;
        this.wording = wording;
        this.decisions = decisions;
        this.changed = changed;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Carries out a verdict that approves the change.
     *
     * @throws IllegalStateException when there is none, or it does not
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void apply(RequestNumber number) {
        DecisionChange change = changes.get(number);
        Opinion verdict = verdict(change, true);
        changed.hold(change);
        changes.close(number, ChangeStatus.APPROVED, OffsetDateTime.now(clock));
        WrittenDecision decision = issue(change, verdict);
        changed.by(change, decision, verdict);
        audit.append(change.touched().stream()
                .map(RecordId::value)
                .map(record -> AuditEntry.done(verdict.actor(), verdict.agency().code(), Action.APPLY)
                        .on(record, List.of())
                        .about(number.text()))
                .toList());
    }

    /**
     * Carries out a verdict that does not: the old decision stays as it is.
     *
     * @throws IllegalStateException when that is not what happened
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void refuse(RequestNumber number) {
        DecisionChange change = changes.get(number);
        Opinion verdict = verdict(change, false);
        changes.close(number, ChangeStatus.REFUSED, OffsetDateTime.now(clock));
        issue(change, verdict);
    }

    /** Makes the papers of the verdict and returns what stores them. */
    public Runnable makeDocument(RequestNumber number) {
        return decisions.makeDocuments(number.text());
    }

    private WrittenDecision issue(DecisionChange change, Opinion verdict) {
        RevisionWording.Worded worded = wording.of(change, verdict);
        return decisions.issue(worded.whole(), worded.parts());
    }

    private Opinion verdict(DecisionChange change, boolean approves) {
        return review.verdict(change.number())
                .filter(verdict -> approves
                        == verdict.on(change.item())
                                .filter(word -> word.outcome() == Outcome.APPROVE)
                                .isPresent())
                .orElseThrow(() -> new IllegalStateException("There is no such verdict on " + change.number()));
    }
}
