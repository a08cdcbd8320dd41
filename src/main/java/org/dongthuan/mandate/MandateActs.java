package org.dongthuan.mandate;

import java.util.List;
import org.dongthuan.audit.AuditEntry;
import org.dongthuan.audit.AuditEntry.Action;
import org.dongthuan.audit.AuditLog;
import org.dongthuan.identity.Actor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What follows from each act on a mandate: a line in the log of the principal, the mails, and whoever else has to know. */
@Component
class MandateActs {

    private final MandateMail mail;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;

    MandateActs(MandateMail mail, AuditLog audit, ApplicationEventPublisher events) {
        this.mail = mail;
        this.audit = audit;
        this.events = events;
    }

    void given(Actor actor, Mandate mandate) {
        log(actor, mandate, "GIVEN");
        mail.given(mandate);
    }

    /** By the verdict of whoever decided on it, not by somebody who is signed in. */
    void recorded(String by, String agency, Mandate mandate) {
        audit.append(AuditEntry.done(by, agency, Action.MANDATE)
                .on(mandate.record().value(), List.of())
                .because("RECORDED")
                .byMandate(mandate.id()));
        mail.recorded(mandate);
    }

    void accepted(Actor actor, Mandate mandate) {
        log(actor, mandate, "ACCEPTED");
        mail.accepted(mandate);
        events.publishEvent(new MandateChanged(mandate.principal()));
    }

    void ended(Actor actor, Mandate mandate) {
        boolean declined = mandate.acceptedAt() == null && mandate.isHeldBy(actor.account());
        log(actor, mandate, declined ? "DECLINED" : "ENDED");
        if (declined) mail.declined(mandate);
        else mail.ended(mandate);
        events.publishEvent(new MandateChanged(mandate.principal()));
    }

    private void log(Actor actor, Mandate mandate, String what) {
        audit.append(AuditEntry.done(actor.account(), actor.agencyCode(), Action.MANDATE)
                .on(mandate.record().value(), List.of())
                .because(what)
                .byMandate(mandate.id()));
    }
}
