package org.dongthuan.identity;

import java.util.Optional;
import org.dongthuan.audit.AuditEntry;
import org.dongthuan.audit.AuditEntry.Action;
import org.dongthuan.audit.AuditLog;
import org.dongthuan.platform.RefusalObserver;
import org.springframework.stereotype.Component;

/** Writes each refused access into the log, under the name of whoever is signed in. */
@Component
class RefusalsInLog implements RefusalObserver {

    private static final int LONGEST = 300;

    private final CurrentActor currentActor;
    private final AuditLog audit;

    RefusalsInLog(CurrentActor currentActor, AuditLog audit) {
        this.currentActor = currentActor;
        this.audit = audit;
    }

    @Override
    public void refused(String type, String what) {
        Optional<Actor> actor = currentActor.find();
        audit.appendAlone(AuditEntry.refused(
                        actor.map(Actor::account).orElse(null),
                        actor.map(Actor::agencyCode).orElse(null),
                        Action.ACCESS)
                .about(what.substring(0, Math.min(what.length(), LONGEST)))
                .because(type));
    }
}
