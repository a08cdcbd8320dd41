package org.dongthuan.secrecy;

import java.util.List;
import org.dongthuan.audit.AuditEntry;
import org.dongthuan.audit.AuditEntry.Action;
import org.dongthuan.identity.Actor;
import org.dongthuan.identity.Role;
import org.dongthuan.identity.SecurityOfficers;
import org.dongthuan.platform.Refusal;
import org.dongthuan.record.RecordId;
import org.dongthuan.record.SecretRegister;
import org.dongthuan.record.WatchedRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who may see which records and marks. For everybody else there is no such page, and for an officer no other record. */
@Component
class SecrecyRights {

    private final SecurityOfficers officers;
    private final SecretRegister register;

    SecrecyRights(SecurityOfficers officers, SecretRegister register) {
        this.officers = officers;
        this.register = register;
    }

    /**
     * Answers whoever is no security officer like somebody who asks for a page that is not there.
     *
     * @throws Refusal.NotFound {@code not-found}
     */
    static void requireOfficer(Actor actor) {
        if (!actor.holds(Role.SECURITY_OFFICER)) throw unknown();
    }

    /**
     * A record over which the person watches, and not his own.
     *
     * @throws Refusal.NotFound {@code not-found} for any other
     */
    WatchedRecord record(Actor actor, RecordId id) {
        requireOfficer(actor);
        return register.find(id).filter(found -> watches(actor, found)).orElseThrow(SecrecyRights::unknown);
    }

    boolean watches(Actor actor, WatchedRecord record) {
        return !actor.account().equals(record.holder().account())
                && officers.watches(actor, record.holder().managingAgency());
    }

    /** A line of the log about somebody's record, or about nobody's; the person himself sees none of them. */
    static AuditEntry line(Actor actor, @Nullable RecordId record, String what) {
        return AuditEntry.done(actor.account(), actor.agencyCode(), Action.GUARD_SECRET)
                .on(record == null ? null : record.value(), List.of())
                .because(what);
    }

    static Refusal.NotFound unknown() {
        return new Refusal.NotFound("not-found");
    }
}
