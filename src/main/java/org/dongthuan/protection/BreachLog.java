package org.dongthuan.protection;

import org.dongthuan.audit.AuditEntry;
import org.dongthuan.audit.AuditEntry.Action;
import org.dongthuan.audit.AuditLog;
import org.dongthuan.identity.Actor;
import org.springframework.stereotype.Component;

/** The lines in the log about breaches. */
@Component
class BreachLog {

    private final AuditLog audit;

    BreachLog(AuditLog audit) {
        this.audit = audit;
    }

    void did(Actor actor, Breach breach, String what) {
        audit.append(entry(actor, Action.HANDLE_BREACH, breach.number().text()).because(what));
    }

    void read(Actor actor, String what) {
        audit.append(entry(actor, Action.READ_REQUEST, what));
    }

    void printed(Actor actor, Breach breach) {
        audit.append(entry(actor, Action.READ_REQUEST, breach.number().text()).in("PRINT"));
    }

    void readTask(Actor actor, Breach breach, String step) {
        audit.append(entry(actor, Action.READ_TASK, breach.number().text()).because(step));
    }

    private static AuditEntry entry(Actor actor, Action action, String about) {
        return AuditEntry.done(actor.account(), actor.agencyCode(), action).about(about);
    }
}
