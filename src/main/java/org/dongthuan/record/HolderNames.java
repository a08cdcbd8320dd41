package org.dongthuan.record;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.dongthuan.agency.Agencies;
import org.springframework.stereotype.Component;

/** The names that lists of people show, those of a whole page at once. The caller logs whom it shows them to. */
@Component
public class HolderNames {

    private final HolderNameTable table;
    private final Agencies agencies;
    private final Clock clock;

    HolderNames(HolderNameTable table, Agencies agencies, Clock clock) {
        this.table = table;
        this.agencies = agencies;
        this.clock = clock;
    }

    /** By record; one that is not kept here is left out. */
    public Map<RecordId, String> of(Collection<RecordId> records) {
        return records.isEmpty() ? Map.of() : table.of(records);
    }

    /** The people of exactly that name, with or without diacritics, in a stable order. */
    public List<NamedHolder> named(String wholeName, int most) {
        LocalDate today = LocalDate.now(clock);
        return inForce(table.named(wholeName, today, most), today);
    }

    /** The records of exactly that name that are kept in another regime; nobody but the log may be told. */
    public List<RecordId> secretsNamed(String wholeName) {
        return table.secretsNamed(wholeName);
    }

    /** The people with that staff number: agencies gave them, so that there may be several. */
    public List<NamedHolder> numbered(String staffNumber) {
        LocalDate today = LocalDate.now(clock);
        return inForce(table.numbered(staffNumber, today), today);
    }

    private List<NamedHolder> inForce(List<NamedHolder> holders, LocalDate today) {
        return holders.stream()
                .map(found -> new NamedHolder(
                        found.record(), found.account(), found.name(), agencies.inForce(found.usingAgency(), today)))
                .toList();
    }
}
