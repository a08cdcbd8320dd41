package org.dongthuan.consent;

import java.time.Clock;
import java.time.OffsetDateTime;
import org.dongthuan.decision.Receipts;
import org.dongthuan.notification.Notifications;
import org.dongthuan.review.RequestNumber;
import org.springframework.stereotype.Component;

/** Ends consents with the request for which they were asked, where nothing was granted by it. */
@Component
class ConsentEndings {

    private final ConsentTable consents;
    private final Receipts receipts;
    private final ConsentWorkflow workflow;
    private final Notifications notifications;
    private final Clock clock;

    ConsentEndings(
            ConsentTable consents,
            Receipts receipts,
            ConsentWorkflow workflow,
            Notifications notifications,
            Clock clock) {
        this.consents = consents;
        this.receipts = receipts;
        this.workflow = workflow;
        this.notifications = notifications;
        this.clock = clock;
    }

    void cancel(RequestNumber number) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        if (consents.cancelled(number, now)) return;
        StoredConsent answered = consents.find(number).orElseThrow(Consents::unknown);
        // the answer's own process ends with the request, perhaps before it has asked for the receipt
        ConsentEvent.ofAnswer(answered.status())
                .filter(event -> receipts.find(number.text(), event.name()).isEmpty())
                .ifPresent(event -> workflow.startReceipt(number, event));
        if (!consents.ended(number, now)) return;
        String subject = answered.question().subject();
        notifications.announce(ConsentMail.ended(number), subject, ConsentMail.ENDED, number.text());
    }
}
