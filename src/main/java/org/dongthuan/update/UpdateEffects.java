package org.dongthuan.update;

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
 * What a verdict does: issues the written decision, changes the record, closes the update; all in the verdict's
 * transaction. The records of a list follow after it ({@link ListChanges}).
 */
@Component
public class UpdateEffects {

    private final UpdateTable updates;
    private final ReviewDesk review;
    private final UpdatePapers papers;
    private final UpdateChanges changes;
    private final AuditLog audit;
    private final Clock clock;

    UpdateEffects(
            UpdateTable updates,
            ReviewDesk review,
            UpdatePapers papers,
            UpdateChanges changes,
            AuditLog audit,
            Clock clock) {
        this.updates = updates;
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
        Opinion verdict =
                review.verdict(number).orElseThrow(() -> new IllegalStateException("There is no verdict on " + number));
        OffsetDateTime now = OffsetDateTime.now(clock);
        RecordUpdate update = updates.find(number).orElseThrow().decided(verdict, now);
        updates.decide(update, now);
        // before the records change: the paper tells the old values too
        WrittenDecision decision = papers.issue(update, verdict);
        // those of a list follow after the commit, one by one
        if (update.isList()) return;
        update.byRecord().forEach((record, own) -> {
            List<String> changed = changes.of(update, record, own, decision);
            if (changed.isEmpty()) return;
            audit.append(AuditEntry.done(verdict.actor(), verdict.agency().code(), Action.APPLY)
                    .on(record.value(), changed)
                    .about(number.text()));
        });
    }

    /** Makes the papers of the verdict and returns what stores them. */
    public Runnable makeDocument(RequestNumber number) {
        return papers.makeDocuments(number);
    }
}
