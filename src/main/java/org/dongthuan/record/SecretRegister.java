package org.dongthuan.record;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where records go over to the regime of state secrets and come back from it; for those who watch over secrets, and for
 * nobody else. The caller judges that, and logs what he shows and does.
 */
@Component
public class SecretRegister {

    private final WatchedRecordTable table;
    private final NewRecordTable newRecords;
    private final Holders holders;
    private final Clock clock;

    SecretRegister(WatchedRecordTable table, NewRecordTable newRecords, Holders holders, Clock clock) {
        this.table = table;
        this.newRecords = newRecords;
        this.holders = holders;
        this.clock = clock;
    }

    /** The record, in either regime. */
    public Optional<WatchedRecord> find(RecordId id) {
        return table.find(id, today()).map(this::watched);
    }

    /** The records of the person with that account, in either regime. */
    public List<RecordId> of(String account) {
        return table.of(List.of(account));
    }

    /** The records of the people of exactly that name, or with that staff number, in either regime. */
    public List<WatchedRecord> called(String typed) {
        return table.called(typed, today()).stream().map(this::watched).toList();
    }

    /** From now on it is not there at any door. Whoever marks it at the same time waits for this transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void mark(RecordId id, SecrecyLevel level) {
        table.mark(id, level);
        holders.changed(id);
    }

    /**
     * It is a record like any other again.
     *
     * @return not where the person has got another one meanwhile: nobody has two
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean unmark(RecordId id) {
        newRecords.lock();
        boolean done = table.unmark(id);
        holders.changed(id);
        return done;
    }

    private WatchedRecord watched(WatchedRecordTable.Row row) {
        return new WatchedRecord(holders.of(row.holder()), row.level());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
