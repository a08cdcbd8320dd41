package org.dongthuan.record;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dongthuan.agency.AgencyCode;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Hands records over from one agency to another by a decision about the agencies, many at once, each with its history. */
@Component
public class Relocations {

    private final RelocationTable table;
    private final ProjectionTable projection;
    private final Holders holders;
    private final Clock clock;

    Relocations(RelocationTable table, ProjectionTable projection, Holders holders, Clock clock) {
        this.table = table;
        this.projection = projection;
        this.holders = holders;
        this.clock = clock;
    }

    /**
     * From where to where.
     *
     * @param from the first day at the other agency
     * @param decision as it is quoted in the history
     * @param change the number of the change
     * @param proposer the account that entered it
     */
    public record Relocation(
            AgencyCode agency, AgencyCode to, LocalDate from, String decision, String change, String proposer) {}

    /**
     * A record that was handed over.
     *
     * @param account of its holder; empty where he has none
     * @param managed whether the agency managed it; else it was the one where he works
     */
    public record Relocated(RecordId record, String account, boolean managed) {}

    /**
     * Hands the next of those over that the agency manages or uses, at most so many. Which are left is what still stands
     * there: whoever was interrupted goes on, and a second time there are none.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Relocated> next(Relocation wanted, int most) {
        return relocate(wanted, table.holdNext(wanted.agency(), most));
    }

    /** Likewise of these alone. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Relocated> of(Relocation wanted, Collection<RecordId> records) {
        return relocate(wanted, table.hold(wanted.agency(), records));
    }

    private List<Relocated> relocate(Relocation wanted, List<Relocated> held) {
        if (held.isEmpty()) return held;
        List<UUID> records = held.stream().map(each -> each.record().value()).toList();
        table.assign(wanted, records);
        for (var kind : AgencyAssignmentTable.Kind.values())
            table.writeField(wanted, kind, records, OffsetDateTime.now(clock));
        projection.refresh(held.stream().map(Relocated::record).toList());
        held.forEach(each -> holders.changed(each.record()));
        return held;
    }

    /** The records of these accounts that the agency manages or uses today, by account; nothing is said of others. */
    @Transactional(readOnly = true)
    public Map<String, RecordId> at(AgencyCode agency, Collection<String> accounts) {
        return accounts.isEmpty() ? Map.of() : table.at(agency, accounts);
    }
}
