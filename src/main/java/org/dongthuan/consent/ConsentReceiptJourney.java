package org.dongthuan.consent;

import org.dongthuan.decision.Receipts;
import org.dongthuan.notification.Notifications;
import org.dongthuan.review.RequestNumber;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the process of a receipt does: makes it of the stored consent, and tells the person that it is there. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class ConsentReceiptJourney {

    private final ConsentTable consents;
    private final ConsentReceipts texts;
    private final Receipts receipts;
    private final Notifications notifications;

    ConsentReceiptJourney(
            ConsentTable consents, ConsentReceipts texts, Receipts receipts, Notifications notifications) {
        this.consents = consents;
        this.texts = texts;
        this.receipts = receipts;
        this.notifications = notifications;
    }

    /** Makes the receipt and returns what stores it. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Runnable make(RequestNumber number, ConsentEvent event) {
        StoredConsent consent = get(number);
        return receipts.issue(texts.text(consent, event));
    }

    /** Tells the person that it is there. */
    public void announce(RequestNumber number, ConsentEvent event) {
        String subject = get(number).question().subject();
        String kind = switch (event) {
            case LAPSED -> ConsentMail.LAPSED;
            case CEASED -> ConsentMail.CEASED;
            case GIVEN, PARTLY_GIVEN, REFUSED, WITHDRAWN -> ConsentMail.RECEIPT;
        };
        notifications.announce(ConsentMail.event(number, event), subject, kind, number.text());
    }

    private StoredConsent get(RequestNumber number) {
        return consents.find(number).orElseThrow(() -> new IllegalStateException("No consent " + number));
    }
}
