package org.dongthuan.correction;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.dongthuan.audit.AuditEntry;
import org.dongthuan.audit.AuditEntry.Action;
import org.dongthuan.audit.AuditLog;
import org.dongthuan.decision.WrittenDecision;
import org.dongthuan.review.Opinion;
import org.dongthuan.review.RequestNumber;
import org.dongthuan.review.ReviewDesk;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a verdict does: issues the written decision, changes the record, closes the request; all in the verdict's
 * transaction.
 */
@Component
public class CorrectionEffects {

    private final Corrections corrections;
    private final ReviewDesk review;
    private final CorrectionPapers papers;
    private final RecordChanges changes;
    private final AuditLog audit;
    private final Clock clock;

    CorrectionEffects(
            Corrections corrections,
            ReviewDesk review,
            CorrectionPapers papers,
            RecordChanges changes,
            AuditLog audit,
            Clock clock) {
        this.corrections = corrections;
        this.review = review;
        this.papers = papers;
        this.changes = changes;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Applies the stored verdict. A token that was moved here without one finds nothing and fails.
     *
     * @throws IllegalStateException when the approver has not decided
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void apply(RequestNumber number) {
        Correction correction = corrections.findById(number.text()).orElseThrow();
        Opinion verdict =
                review.verdict(number).orElseThrow(() -> new IllegalStateException("There is no verdict on " + number));
        correction.decided(verdict, OffsetDateTime.now(clock));
        // before the record changes: the paper tells the old values too
        WrittenDecision decision = papers.issue(correction, verdict);
        List<String> changed = changes.of(correction, decision);
        if (!changed.isEmpty()) {
            audit.append(AuditEntry.done(verdict.actor(), verdict.agency().code(), Action.APPLY)
                    .on(correction.record().value(), changed)
                    .about(number.text()));
        }
    }

    /** Makes the papers of the verdict and returns what stores them. */
    public Runnable makeDocument(RequestNumber number) {
        return papers.makeDocuments(number);
    }
}
