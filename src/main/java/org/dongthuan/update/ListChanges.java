package org.dongthuan.update;

import java.util.List;
import java.util.Map;
import org.dongthuan.audit.AuditEntry;
import org.dongthuan.audit.AuditEntry.Action;
import org.dongthuan.audit.AuditLog;
import org.dongthuan.decision.WrittenDecision;
import org.dongthuan.platform.Refusal;
import org.dongthuan.record.RecordId;
import org.dongthuan.review.Opinion;
import org.dongthuan.review.RequestNumber;
import org.dongthuan.review.ReviewDesk;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Carries an approved list to the records after its verdict, each in a short transaction of its own together with its log
 * and the word to the person. Whoever takes the step again after a crash goes on with those that are missing.
 */
@Component
public class ListChanges {

    private static final Logger LOG = LoggerFactory.getLogger(ListChanges.class);

    private final UpdateTable updates;
    private final UpdateItemTable items;
    private final UpdateChanges changes;
    private final UpdatePapers papers;
    private final UpdateMail mail;
    private final ReviewDesk review;
    private final AuditLog audit;
    private final TransactionTemplate transactions;

    ListChanges(
            UpdateTable updates,
            UpdateItemTable items,
            UpdateChanges changes,
            UpdatePapers papers,
            UpdateMail mail,
            ReviewDesk review,
            AuditLog audit,
            PlatformTransactionManager manager) {
        this.updates = updates;
        this.items = items;
        this.changes = changes;
        this.papers = papers;
        this.mail = mail;
        this.review = review;
        this.audit = audit;
        this.transactions = new TransactionTemplate(manager);
    }

    /**
     * One that fails does not stop the others.
     *
     * @param goesOn is told before each record
     * @throws IllegalStateException after all when one failed for no reason that has words: the step is tried again
     */
    public void record(RequestNumber number, Runnable goesOn) {
        RecordUpdate update = updates.find(number).orElseThrow();
        WrittenDecision decision = papers.of(number).orElseThrow();
        Opinion verdict = review.verdict(number).orElseThrow();
        @Nullable RuntimeException unexpected = null;
        for (Map.Entry<RecordId, List<UpdateItem>> one : update.byRecord().entrySet()) {
            RecordId record = one.getKey();
            goesOn.run();
            try {
                transactions.executeWithoutResult(status -> one(update, record, one.getValue(), decision, verdict));
            } catch (Refusal refusal) {
                LOG.warn("A record of {} is not as the list saw it: {}", number, refusal.type());
                transactions.executeWithoutResult(status -> items.setAside(number, record));
            } catch (RuntimeException e) {
                unexpected = e;
            }
        }
        if (unexpected != null)
            throw new IllegalStateException("Not every record of " + number + " could be written", unexpected);
    }

    private void one(
            RecordUpdate update, RecordId record, List<UpdateItem> own, WrittenDecision decision, Opinion verdict) {
        // whoever comes second waits for the first here, and finds nothing left
        if (!items.take(update.number(), record)) return;
        List<String> changed = changes.asSeen(update, record, own, decision);
        audit.append(AuditEntry.done(verdict.actor(), verdict.agency().code(), Action.APPLY)
                .on(record.value(), changed)
                .about(update.number().text()));
        mail.announceChange(update, record, own);
    }
}
