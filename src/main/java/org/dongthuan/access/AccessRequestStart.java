package org.dongthuan.access;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.dongthuan.audit.AuditEntry;
import org.dongthuan.audit.AuditEntry.Action;
import org.dongthuan.audit.AuditLog;
import org.dongthuan.consent.Consents;
import org.dongthuan.identity.Actor;
import org.dongthuan.platform.Refusal;
import org.dongthuan.review.ReviewDesk;
import org.springframework.stereotype.Component;

/** Sends a stored request on its way and calls it back: process, message and log lines in one transaction. */
@Component
class AccessRequestStart {

    private final AccessRequestTable requests;
    private final Consents consents;
    private final AccessWorkflow workflow;
    private final AccessMail mail;
    private final AuditLog audit;
    private final ReviewDesk review;
    private final Clock clock;

    AccessRequestStart(
            AccessRequestTable requests,
            Consents consents,
            AccessWorkflow workflow,
            AccessMail mail,
            AuditLog audit,
            ReviewDesk review,
            Clock clock) {
        this.requests = requests;
        this.consents = consents;
        this.workflow = workflow;
        this.mail = mail;
        this.audit = audit;
        this.review = review;
        this.clock = clock;
    }

    void submitted(Actor actor, AccessRequest request, Door purpose, Door legalBasis) {
        log(actor, request, request.people(), Action.SUBMIT);
        mail.announceSubmission(request);
        workflow.start(request.number(), purpose, legalBasis);
    }

    /** Takes back what is not decided; {@code already-decided} (409) when nothing is left. */
    void withdrawn(Actor actor, AccessRequest seen) {
        // consents before requests, as everywhere, so that two of us never wait for each other
        open(seen).forEach(person -> consents.cancel(person.consentNumber()));
        AccessRequest request = requests.hold(seen.number());
        List<AskedPerson> open = open(request);
        if (open.isEmpty()) throw new Refusal.Conflict("already-decided");
        open.forEach(person -> requests.move(request, person, AccessStage.WITHDRAWN, null));
        requests.summarise(request.number(), OffsetDateTime.now(clock));
        log(actor, request, open, Action.WITHDRAW);
        review.withdraw(request.number(), actor.account());
        workflow.withdraw(request.number());
    }

    private static List<AskedPerson> open(AccessRequest request) {
        return request.people().stream()
                .filter(person -> person.stage().isOpen())
                .toList();
    }

    private void log(Actor actor, AccessRequest request, List<AskedPerson> people, Action action) {
        for (AskedPerson person : people) {
            audit.append(AuditEntry.done(actor.account(), actor.agencyCode(), action)
                    .on(person.record().value(), request.fields())
                    .about(request.number().text())
                    .because(request.purpose()));
        }
    }
}
