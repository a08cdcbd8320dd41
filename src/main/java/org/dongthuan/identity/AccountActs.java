package org.dongthuan.identity;

import org.dongthuan.audit.AuditEntry;
import org.dongthuan.audit.AuditEntry.Action;
import org.dongthuan.audit.AuditLog;
import org.springframework.stereotype.Component;

/** Writes into the log what administrators do with accounts, and what they look at. */
@Component
class AccountActs {

    private final AuditLog audit;

    AccountActs(AuditLog audit) {
        this.audit = audit;
    }

    void log(Actor administrator, String about, String what) {
        audit.append(AuditEntry.done(administrator.account(), administrator.agencyCode(), Action.ADMINISTER)
                .about(about)
                .because(what));
    }
}
