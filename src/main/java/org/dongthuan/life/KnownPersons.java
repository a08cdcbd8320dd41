package org.dongthuan.life;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dongthuan.audit.AuditEntry;
import org.dongthuan.audit.AuditEntry.Action;
import org.dongthuan.audit.AuditLog;
import org.dongthuan.identity.Actor;
import org.dongthuan.platform.keys.BlindIndex;
import org.dongthuan.record.MetSecrets;
import org.dongthuan.record.NewRecords;
import org.dongthuan.record.RecordId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Whether somebody has a record, or one that is to come: nobody gets two, and nobody is told whose it is. */
@Component
class KnownPersons {

    private final NewRecords records;
    private final DeclarationTable declarations;
    private final BlindIndex index;
    private final MetSecrets secrets;
    private final AuditLog audit;

    KnownPersons(
            NewRecords records, DeclarationTable declarations, BlindIndex index, MetSecrets secrets, AuditLog audit) {
        this.records = records;
        this.declarations = declarations;
        this.index = index;
        this.secrets = secrets;
        this.audit = audit;
    }

    /**
     * Whether anybody has that number; whose record was found is logged. That of a secret record looks free, and those who
     * watch over it are told. In a transaction of its own, which stays when the officer is refused.
     */
    @Transactional
    public boolean isKnown(Actor officer, String personalId) {
        Map<String, RecordId> found = records.holdersOf(List.of(personalId));
        var entry = AuditEntry.done(officer.account(), officer.agencyCode(), Action.FIND_RECORD)
                .because("record-declaration");
        audit.append(found.values().stream()
                .map(record -> entry.on(record.value(), List.of(DeclaredFields.PERSON)))
                .toList());
        secrets.broughtAgain(officer, Action.FIND_RECORD, List.of(personalId), List.of());
        return !found.isEmpty() || declarations.isOpenOf(digest(personalId));
    }

    /** Likewise in the transaction that writes the record: nobody else brings one until it ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean hasRecord(String personalId) {
        return !records.holdersOf(List.of(personalId)).isEmpty();
    }

    /** By which the person is recognised as long as the declaration is open. */
    byte[] digest(String personalId) {
        return index.of("declaration", personalId.replaceAll("[\\s.-]", "").toUpperCase(Locale.ROOT));
    }
}
