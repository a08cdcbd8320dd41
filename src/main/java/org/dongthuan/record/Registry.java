package org.dongthuan.record;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dongthuan.audit.AuditEntry;
import org.dongthuan.audit.AuditEntry.Action;
import org.dongthuan.audit.AuditLog;
import org.dongthuan.identity.Actor;
import org.dongthuan.platform.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The registry of officials: the only way to a record's values, and the only writer. */
@Component
public class Registry {

    private static final String BIRTH = "date_of_birth";

    private final Holders holders;
    private final PresentValues present;
    private final Changes changes;
    private final RowChanges rowChanges;
    private final LockedValues locked;
    private final AuditLog audit;

    Registry(
            Holders holders,
            PresentValues present,
            Changes changes,
            RowChanges rowChanges,
            LockedValues locked,
            AuditLog audit) {
        this.holders = holders;
        this.present = present;
        this.changes = changes;
        this.rowChanges = rowChanges;
        this.locked = locked;
        this.audit = audit;
    }

    /** The record of the person with that account. */
    public Optional<RecordId> idOf(String account) {
        return holders.idOf(account);
    }

    /**
     * The asking person's own record, always open to him; the reading is logged in the same transaction.
     *
     * @throws org.dongthuan.platform.Refusal.NotFound {@code no-record} when he has none
     */
    @Transactional
    public OfficialRecord readOwn(Actor actor) {
        RecordId id = idOf(actor.account()).orElseThrow(() -> new Refusal.NotFound("no-record"));
        StoredRecord stored = holders.stored(id);
        var record =
                new OfficialRecord(holders.of(stored.holder()), stored.holder().version(), present.of(stored));
        audit.append(AuditEntry.done(actor.account(), actor.agencyCode(), Action.READ_RECORD)
                .on(id.value(), List.copyOf(record.fields().keySet()))
                .because("own-data"));
        return record;
    }

    /**
     * Some fields of it, to take along on paper; logged like any other reading, before a value is touched.
     *
     * @throws org.dongthuan.platform.Refusal.NotFound {@code no-record} when he has none
     */
    @Transactional
    public Map<String, OfficialRecord.Value> printOwn(Actor actor, Collection<String> fields) {
        RecordId id = idOf(actor.account()).orElseThrow(() -> new Refusal.NotFound("no-record"));
        audit.append(AuditEntry.done(actor.account(), actor.agencyCode(), Action.READ_RECORD)
                .on(id.value(), List.copyOf(fields))
                .because("own-data")
                .in(FormOfUse.PRINT.name()));
        return present(id, fields);
    }

    /** Whose record it is; {@code record-unknown} (404) when there is none. */
    public Holder holder(RecordId id) {
        return holders.holder(id);
    }

    /** Whether there is such a record in another regime; nobody but the log may be told. */
    public boolean isStateSecret(RecordId id) {
        return holders.isStateSecret(id);
    }

    /** Those of them that are in another regime; nobody but the log may be told. */
    public List<RecordId> secretsAmong(Collection<RecordId> ids) {
        return holders.secretsAmong(ids);
    }

    /** The present values of some fields, JSON null for empty ones. The caller logs whom it shows them to. */
    public Map<String, JsonNode> values(RecordId id, Collection<String> fields) {
        Map<String, JsonNode> values = new LinkedHashMap<>();
        present(id, fields).forEach((field, value) -> values.put(field, value.value()));
        return values;
    }

    /**
     * Likewise, each with the day from which it holds. What holds from birth on has no such day here, unless the day of
     * birth is among what is asked for: it would tell it to whoever may know a nationality only.
     */
    public Map<String, OfficialRecord.Value> present(RecordId id, Collection<String> fields) {
        Set<String> fetched = new LinkedHashSet<>(fields);
        boolean birthIsAsked = !fetched.add(BIRTH);
        Map<String, Cell> cells = holders.cells(id, fetched);
        Map<String, OfficialRecord.Value> values = present.of(id, cells, present.fields(fields));
        if (!birthIsAsked) {
            String born = present.text(id, cells, BIRTH);
            values.replaceAll((field, value) -> value.holdsFrom(born) ? value.withoutDay() : value);
        }
        return values;
    }

    /**
     * Writes one change and its history in the caller's transaction, by compare-and-set on the stored cell. The caller
     * logs it.
     *
     * @throws IllegalArgumentException for a repeating field
     * @throws org.dongthuan.platform.Refusal.Conflict {@code stale-value} when the field no longer holds the expected value
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void change(FieldChange change) {
        changes.apply(change);
        holders.changed(change.record());
    }

    /**
     * Likewise of one row of a repeating field: it comes, becomes another or is taken out. Other rows may have changed.
     *
     * @throws IllegalArgumentException for a field that does not repeat
     * @throws org.dongthuan.platform.Refusal.Conflict {@code stale-value} when the row is no longer what was expected
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void change(RowChange change) {
        rowChanges.apply(change);
        holders.changed(change.record());
    }

    /** The history of a field, newest first; of a repeating one that of all its rows. */
    public List<PastValue> history(RecordId id, String field) {
        return changes.of(holders.holder(id).record(), field);
    }

    /**
     * Those with that number, as {@code personal_id}; nobody is found by a part of it. The caller logs whom it shows them
     * to.
     *
     * @throws IllegalArgumentException for a field that is no identity number
     */
    public List<RecordId> findByNumber(String field, String number) {
        return locked.find(field, number);
    }

    /**
     * Erases what is locked of a record, its history included, by taking the key away; the readable fields stay. The caller
     * logs it.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void eraseLocked(RecordId id) {
        locked.erase(holders.holder(id).record());
    }
}
