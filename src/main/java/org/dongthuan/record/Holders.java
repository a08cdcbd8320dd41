package org.dongthuan.record;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dongthuan.agency.Agencies;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.identity.People;
import org.springframework.stereotype.Component;

/** Finds records and works out who answers for them today. */
@Component
class Holders {

    private final RecordTable records;
    private final Agencies agencies;
    private final People people;
    private final Clock clock;

    Holders(RecordTable records, Agencies agencies, People people, Clock clock) {
        this.records = records;
        this.agencies = agencies;
        this.people = people;
        this.clock = clock;
    }

    Optional<RecordId> idOf(String account) {
        return records.idOf(account);
    }

    boolean isStateSecret(RecordId id) {
        return records.isStateSecret(id);
    }

    StoredRecord stored(RecordId id) {
        return records.find(id, LocalDate.now(clock)).orElseThrow(RecordTable::unknown);
    }

    /** What these fields hold, of those that were ever filled; nothing of another is fetched. */
    Map<String, Cell> cells(RecordId id, Collection<String> fields) {
        return records.cells(id, fields).orElseThrow(RecordTable::unknown);
    }

    /** Without what the fields hold. */
    Holder holder(RecordId id) {
        return of(records.holder(id, LocalDate.now(clock)).orElseThrow(RecordTable::unknown));
    }

    Holder of(StoredHolder record) {
        LocalDate today = LocalDate.now(clock);
        String account = record.account();
        Set<AgencyCode> led = account == null ? Set.of() : people.ledBy(account, today);
        return new Holder(
                record.id(),
                account,
                record.name(),
                agencies.inForce(record.managingAgency(), today),
                agencies.inForce(record.usingAgency(), today),
                agencies.decidingAgency(record.managingAgency(), led, today));
    }
}
