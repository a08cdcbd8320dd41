package org.dongthuan.correction;

import java.util.List;
import java.util.UUID;
import org.dongthuan.audit.AuditEntry;
import org.dongthuan.identity.Actor;
import org.dongthuan.mandate.Mandate;
import org.dongthuan.mandate.MandateKind;
import org.dongthuan.record.Field;
import org.dongthuan.record.RecordId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who asks for a correction: of his own record, or by a mandate of the record of whoever gave it.
 *
 * @param actor who does it
 * @param record the one to be corrected
 * @param account the account of its holder, in whose name it is asked
 * @param mandate none for the own record
 */
public record Applicant(
        Actor actor,
        RecordId record,
        String account,
        @Nullable Mandate mandate) {

    private static final String OWN = "own-data";

    static Applicant own(Actor actor, RecordId record) {
        return new Applicant(actor, record, actor.account(), null);
    }

    static Applicant by(Mandate mandate, Actor actor) {
        return new Applicant(actor, mandate.record(), mandate.principal(), mandate);
    }

    /** Whether he may ask for that field, and for that see what it holds. */
    public boolean mayAskFor(Field field) {
        return mandate == null || mandate.kinds().contains(MandateKind.toCorrect(field));
    }

    public boolean isByMandate() {
        return mandate != null;
    }

    /** By which he asks; none for the own record. */
    @Nullable
    public UUID mandateId() {
        return mandate == null ? null : mandate.id();
    }

    /** Who asks in the holder's name; nobody where the holder does. */
    @Nullable
    String mandatary() {
        return mandate == null ? null : mandate.mandatary();
    }

    /** The line that says what he reads of the record for it. */
    public AuditEntry reading(List<String> fields) {
        AuditEntry line = AuditEntry.done(actor.account(), actor.agencyCode(), AuditEntry.Action.READ_RECORD)
                .on(record.value(), fields)
                .because(mandate == null ? OWN : Mandate.PURPOSE);
        return mandate == null ? line : line.byMandate(mandate.id());
    }
}
