package org.dongthuan.record;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dongthuan.agency.Agencies;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.identity.People;
import org.dongthuan.platform.KnownForTransaction;
import org.springframework.stereotype.Component;

/** Finds records and works out who answers for them today. */
@Component
class Holders {

    private final RecordTable records;
    private final Agencies agencies;
    private final People people;
    private final Clock clock;
    private final KnownForTransaction<RecordId, Holder> knownHolders = new KnownForTransaction<>();
    private final KnownForTransaction<RecordId, Map<String, Optional<Cell>>> knownCells = new KnownForTransaction<>();

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

    List<RecordId> secretsAmong(Collection<RecordId> ids) {
        return records.secretsAmong(ids);
    }

    StoredRecord stored(RecordId id) {
        return records.find(id, LocalDate.now(clock)).orElseThrow(RecordTable::unknown);
    }

    /** What these fields hold, of those that were ever filled; nothing of another is fetched. */
    Map<String, Cell> cells(RecordId id, Collection<String> fields) {
        Map<String, Optional<Cell>> known = knownCells.get(id, none -> new HashMap<>());
        List<String> missing =
                fields.stream().filter(field -> !known.containsKey(field)).toList();
        if (!missing.isEmpty()) {
            Map<String, Cell> found = records.cells(id, missing).orElseThrow(RecordTable::unknown);
            missing.forEach(field -> known.put(field, Optional.ofNullable(found.get(field))));
        }
        Map<String, Cell> cells = new LinkedHashMap<>();
        for (String field : fields)
            known.getOrDefault(field, Optional.empty()).ifPresent(cell -> cells.put(field, cell));
        return cells;
    }

    /** Without what the fields hold. */
    Holder holder(RecordId id) {
        return knownHolders.get(
                id, wanted -> of(records.holder(wanted, LocalDate.now(clock)).orElseThrow(RecordTable::unknown)));
    }

    /** What was told of the record is told no more. */
    void changed(RecordId id) {
        knownHolders.forget(id);
        knownCells.forget(id);
    }

    Holder of(StoredHolder record) {
        LocalDate today = LocalDate.now(clock);
        String account = record.account();
        Set<AgencyCode> led = account == null ? Set.of() : people.ledBy(account);
        return new Holder(
                record.id(),
                account,
                record.name(),
                agencies.inForce(record.managingAgency(), today),
                agencies.inForce(record.usingAgency(), today),
                agencies.decidingAgency(record.managingAgency(), led, today));
    }
}
