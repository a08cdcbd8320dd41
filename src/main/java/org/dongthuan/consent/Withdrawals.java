package org.dongthuan.consent;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.dongthuan.audit.AuditEntry;
import org.dongthuan.audit.AuditEntry.Action;
import org.dongthuan.audit.AuditLog;
import org.dongthuan.identity.Actor;
import org.dongthuan.notification.Notifications;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.Seen;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Withdraws consents: at once, with whatever rests on them, in one transaction. */
@Component
class Withdrawals {

    private final ConsentTable consents;
    private final ProofTable proofs;
    private final ConsentWorkflow workflow;
    private final Notifications notifications;
    private final ApplicationEventPublisher events;
    private final AuditLog audit;
    private final Clock clock;

    Withdrawals(
            ConsentTable consents,
            ProofTable proofs,
            ConsentWorkflow workflow,
            Notifications notifications,
            ApplicationEventPublisher events,
            AuditLog audit,
            Clock clock) {
        this.consents = consents;
        this.proofs = proofs;
        this.workflow = workflow;
        this.notifications = notifications;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whoever decides on access at this moment holds the row: he is waited for, and what he gave ends with it. */
    void withdraw(Actor subject, UUID id, Seen seen) {
        StoredConsent consent = consents.lock(id).orElseThrow(Consents::unknown);
        seen.orRefuse(consent.consent().fingerprint());
        if (!consent.status().stands()) throw new Refusal.Conflict("consent-not-standing");
        OffsetDateTime now = OffsetDateTime.now(clock);
        consents.withdrawn(id, now);
        proofs.withdrawn(id, subject.account(), now);
        audit.append(AuditEntry.done(subject.account(), subject.agencyCode(), Action.WITHDRAW)
                .on(consent.question().record().value(), consent.consent().fields())
                .about(consent.number().text()));
        events.publishEvent(new ConsentWithdrawn(consent.number()));
        notifications.announce(
                ConsentMail.event(consent.number(), ConsentEvent.WITHDRAWN),
                consent.question().requester(),
                ConsentMail.WITHDRAWN,
                consent.number().text());
        workflow.startReceipt(consent.number(), ConsentEvent.WITHDRAWN);
    }
}
