package org.dongthuan.grant;

import java.util.List;
import org.dongthuan.audit.AuditEntry;
import org.dongthuan.audit.AuditEntry.Action;
import org.dongthuan.audit.AuditLog;
import org.dongthuan.identity.Actor;
import org.dongthuan.platform.Refusal;
import org.dongthuan.record.FieldCatalogue;
import org.dongthuan.record.FormOfUse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes each reading into the log, and each one that was refused. */
@Component
class ReadingLog {

    private final AuditLog audit;
    private final FieldCatalogue catalogue;

    ReadingLog(AuditLog audit, FieldCatalogue catalogue) {
        this.audit = audit;
        this.catalogue = catalogue;
    }

    /** In the transaction of the reading. */
    void read(Actor actor, Grant grant, List<String> fields, FormOfUse form) {
        audit.append(AuditEntry.done(actor.account(), actor.agencyCode(), Action.READ_RECORD)
                .on(grant.record().value(), fields)
                .about(grant.request().text())
                .because(grant.purpose())
                .under(grant.id(), grant.decision())
                .in(form.name()));
    }

    /** Kept although the transaction of the reading rolls back; what is no field of ours does not reach the log. */
    Refusal refused(Actor actor, ReadingRequest asked, @Nullable Grant grant, Denial denial) {
        List<String> known = asked.fields().stream()
                .filter(field -> catalogue.find(field).isPresent())
                .distinct()
                .toList();
        var entry = AuditEntry.refused(actor.account(), actor.agencyCode(), Action.READ_RECORD)
                .on(asked.record().value(), known)
                .because(denial.type())
                .in(asked.form().name());
        // nothing of a grant that is not the reader's own, or not for this record
        if (grant != null && denial != Denial.UNKNOWN) {
            entry = entry.about(grant.request().text()).under(grant.id(), grant.decision());
        }
        audit.appendAlone(entry);
        return denial.refusal();
    }
}
