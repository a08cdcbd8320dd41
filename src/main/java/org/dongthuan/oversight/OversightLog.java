package org.dongthuan.oversight;

import org.dongthuan.audit.AuditEntry;
import org.dongthuan.audit.AuditEntry.Action;
import org.dongthuan.audit.AuditLog;
import org.dongthuan.identity.Actor;
import org.dongthuan.record.FormOfUse;
import org.springframework.stereotype.Component;

/** Who watches is watched too: each look is one line, with what was asked. */
@Component
class OversightLog {

    private final AuditLog audit;

    OversightLog(AuditLog audit) {
        this.audit = audit;
    }

    /**
     * @param view which of the views
     * @param asked the filters, codes alone
     */
    void looked(Actor actor, String view, String asked, FormOfUse form) {
        audit.append(AuditEntry.done(actor.account(), actor.agencyCode(), Action.READ_REQUEST)
                .about(view)
                .because(asked)
                .in(form.name()));
    }
}
