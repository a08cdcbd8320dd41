package org.dongthuan.consent;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.dongthuan.audit.AuditEntry;
import org.dongthuan.audit.AuditEntry.Action;
import org.dongthuan.audit.AuditLog;
import org.dongthuan.decision.Receipt;
import org.dongthuan.decision.Receipts;
import org.dongthuan.identity.Actor;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.Seen;
import org.dongthuan.review.RequestNumber;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where people follow their consents and withdraw them; other people's do not exist for them. */
@Component
public class ConsentDesk {

    private final ConsentTable consents;
    private final ConsentViews views;
    private final Withdrawals withdrawals;
    private final Receipts receipts;
    private final AuditLog audit;

    ConsentDesk(ConsentTable consents, ConsentViews views, Withdrawals withdrawals, Receipts receipts, AuditLog audit) {
        this.consents = consents;
        this.views = views;
        this.withdrawals = withdrawals;
        this.receipts = receipts;
        this.audit = audit;
    }

    /** What the person was asked, newest first. */
    @Transactional(readOnly = true)
    public List<ConsentSummary> list(Actor actor, long offset, int most, Locale locale) {
        return views.summaries(consents.of(actor.account(), offset, most), locale);
    }

    @Transactional(readOnly = true)
    public long count(Actor actor) {
        return consents.countOf(actor.account());
    }

    /** One consent with its words and the proof of the answer; {@code consent-unknown} (404) for everybody else. */
    @Transactional
    public ConsentView view(Actor actor, UUID id, Locale locale) {
        StoredConsent consent = own(actor, id);
        audit.append(AuditEntry.done(actor.account(), actor.agencyCode(), Action.READ_REQUEST)
                .on(consent.question().record().value(), consent.question().fields())
                .about(consent.number().text()));
        return views.view(consent, locale);
    }

    /** Withdraws the consent of somebody who does not say what he saw. */
    @Transactional
    public ConsentSummary withdraw(Actor actor, UUID id, Locale locale) {
        return withdraw(actor, id, Seen.UNTOLD, locale);
    }

    /**
     * Withdraws it at once, with everything that rests on it.
     *
     * @throws Refusal {@code consent-not-standing} (409) when it was not given, or is withdrawn already, {@code
     *     changed-meanwhile} (412) when it is no longer what the person saw
     */
    @Transactional
    public ConsentSummary withdraw(Actor actor, UUID id, Seen seen, Locale locale) {
        withdrawals.withdraw(actor, own(actor, id).id(), seen);
        return views.summary(own(actor, id), locale);
    }

    /** The receipt of what happened; {@code receipt-unknown} (404) until it is made. */
    @Transactional(readOnly = true)
    public Receipt receipt(Actor actor, UUID id, ConsentEvent event) {
        return receipts.find(own(actor, id).number().text(), event.name())
                .orElseThrow(() -> new Refusal.NotFound("receipt-unknown"));
    }

    /** The id of the person's own consent of that number. */
    @Transactional(readOnly = true)
    public UUID idOf(Actor actor, RequestNumber number) {
        return own(actor, consents.find(number)).id();
    }

    private StoredConsent own(Actor actor, UUID id) {
        return own(actor, consents.find(id));
    }

    private static StoredConsent own(Actor actor, Optional<StoredConsent> found) {
        return found.filter(consent -> consent.isAbout(actor.account())).orElseThrow(Consents::unknown);
    }
}
