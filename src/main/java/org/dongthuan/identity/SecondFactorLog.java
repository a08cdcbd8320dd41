package org.dongthuan.identity;

import org.dongthuan.audit.AuditEntry;
import org.dongthuan.audit.AuditEntry.Action;
import org.dongthuan.audit.AuditLog;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Writes down what became of a second factor, and has its owner told. */
@Component
class SecondFactorLog {

    private final AuditLog audit;
    private final ApplicationEventPublisher events;

    SecondFactorLog(AuditLog audit, ApplicationEventPublisher events) {
        this.audit = audit;
        this.events = events;
    }

    void changed(Actor actor, String what) {
        audit.append(AuditEntry.done(actor.account(), actor.agencyCode(), Action.CHANGE_PASSWORD)
                .about(actor.account())
                .because(what));
        events.publishEvent(new SecondFactorChanged(actor.account()));
    }
}
