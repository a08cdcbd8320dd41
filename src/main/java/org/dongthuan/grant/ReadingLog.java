package org.dongthuan.grant;

import java.util.List;
import org.dongthuan.audit.AuditEntry;
import org.dongthuan.audit.AuditEntry.Action;
import org.dongthuan.audit.AuditLog;
import org.dongthuan.audit.ReadingCaps;
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
    private final ReadingCaps caps;

    ReadingLog(AuditLog audit, FieldCatalogue catalogue, ReadingCaps caps) {
        this.audit = audit;
        this.catalogue = catalogue;
        this.caps = caps;
    }

    /**
     * In the transaction of the reading.
     *
     * @throws Refusal {@code reading-limit-reached} (429) for one record too many on that day
     */
    void read(Actor actor, Grant grant, List<String> fields, FormOfUse form) {
        caps.onOpening(actor.account(), grant.record().value(), grant.request().text())
                .ifPresent(refusal -> {
                    audit.appendAlone(AuditEntry.refused(actor.account(), actor.agencyCode(), Action.READ_RECORD)
                            .on(grant.record().value(), fields)
                            .about(grant.request().text())
                            .because(refusal.type())
                            .under(grant.id(), grant.decision())
                            .in(form.name()));
                    throw refusal;
                });
        audit.append(AuditEntry.done(actor.account(), actor.agencyCode(), Action.READ_RECORD)
                .on(grant.record().value(), fields)
                .about(grant.request().text())
                .because(grant.purpose())
                .under(grant.id(), grant.decision())
                .in(form.name()));
    }

    /** Likewise of the rows of a file: a line for each person. */
    void exported(Export export, List<Grant> grants) {
        audit.append(grants.stream()
                .map(grant -> line(
                                AuditEntry.done(export.reader(), export.agency().code(), Action.READ_RECORD), grant)
                        .because(grant.purpose()))
                .toList());
    }

    /** That a file was asked for or taken; whose data it holds is told by the lines of its rows. */
    void file(Actor actor, Grant named, Action action) {
        audit.append(AuditEntry.done(actor.account(), actor.agencyCode(), action)
                .about(named.request().text())
                .because(named.purpose())
                .under(named.id(), named.decision())
                .in(FormOfUse.EXPORT.name()));
    }

    /** Why a file is not made, or not handed over; kept whatever becomes of the transaction. */
    Refusal refused(Export export, Grant grant, Denial denial) {
        var entry = AuditEntry.refused(export.reader(), export.agency().code(), Action.READ_RECORD);
        audit.appendAlone(line(entry, grant).because(denial.type()));
        return denial.refusal();
    }

    private static AuditEntry line(AuditEntry entry, Grant grant) {
        return entry.on(grant.record().value(), grant.fields())
                .about(grant.request().text())
                .under(grant.id(), grant.decision())
                .in(FormOfUse.EXPORT.name());
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
