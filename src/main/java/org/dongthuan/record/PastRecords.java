package org.dongthuan.record;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.dongthuan.audit.AuditEntry;
import org.dongthuan.audit.AuditEntry.Action;
import org.dongthuan.audit.AuditLog;
import org.dongthuan.identity.Actor;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.VietnamTime;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The registry as it was: what a record said on a day, and every step from there to here. Open to its holder only. */
@Component
public class PastRecords {

    private final Holders holders;
    private final RecordTable records;
    private final PastValues values;
    private final AuditLog audit;
    private final Clock clock;

    PastRecords(Holders holders, RecordTable records, PastValues values, AuditLog audit, Clock clock) {
        this.holders = holders;
        this.records = records;
        this.values = values;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The asking person's own record as of a day; the reading is logged in the same transaction.
     *
     * @param day on which it held; today where none is told
     * @param knownOn what was known at the end of that day; today where none is told
     * @throws Refusal {@code no-record} (404) when he has none, {@code day-invalid} (422) for days that are still to come
     */
    @Transactional
    public RecordThen readOwn(Actor actor, @Nullable LocalDate day, @Nullable LocalDate knownOn) {
        AsOf asOf = AsOf.of(day, knownOn, LocalDate.now(clock));
        StoredRecord stored = holders.stored(ownId(actor));
        PastValues.Then then = values.of(stored, asOf);
        LocalDate recordedSince = VietnamTime.dayOf(records.createdAt(stored.id()));
        RecordThen record = then.record(stored, holders.of(stored.holder()), asOf, recordedSince);
        log(actor, stored.id(), List.copyOf(record.fields().keySet()));
        return record;
    }

    /**
     * The changes of the asking person's own record, the newest first; the reading is logged with the fields that it shows.
     *
     * @param field only its changes
     * @param behind the change behind which the page begins
     */
    @Transactional
    public List<PastValue> ownChanges(Actor actor, @Nullable String field, long behind, int most) {
        RecordId record = ownId(actor);
        List<PastValue> changes = values.changes(record, field, behind, most);
        List<String> shown = field != null
                ? List.of(field)
                : changes.stream().map(PastValue::field).distinct().toList();
        log(actor, record, shown);
        return changes;
    }

    private RecordId ownId(Actor actor) {
        return holders.idOf(actor.account()).orElseThrow(() -> new Refusal.NotFound("no-record"));
    }

    private void log(Actor actor, RecordId record, List<String> fields) {
        audit.append(AuditEntry.done(actor.account(), actor.agencyCode(), Action.READ_RECORD)
                .on(record.value(), fields)
                .because("own-data"));
    }
}
