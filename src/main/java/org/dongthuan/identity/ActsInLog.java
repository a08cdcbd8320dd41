package org.dongthuan.identity;

import org.dongthuan.audit.AuditEntry;
import org.dongthuan.audit.AuditEntry.Action;
import org.dongthuan.audit.AuditLog;
import org.dongthuan.platform.ActObserver;
import org.springframework.stereotype.Component;

/** Writes each act of an administrator in Cockpit into the log, before it happens. */
@Component
class ActsInLog implements ActObserver {

    private final CurrentActor currentActor;
    private final AuditLog audit;

    ActsInLog(CurrentActor currentActor, AuditLog audit) {
        this.currentActor = currentActor;
        this.audit = audit;
    }

    @Override
    public void acting(String what) {
        Actor actor = currentActor.get();
        audit.appendAlone(AuditEntry.done(actor.account(), actor.agencyCode(), Action.ADMINISTER)
                .about(what));
    }
}
