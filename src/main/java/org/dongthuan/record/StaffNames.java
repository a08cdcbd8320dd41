package org.dongthuan.record;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dongthuan.agency.Agencies;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.record.StaffNameTable.Place;
import org.dongthuan.record.StaffNameTable.Within;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Lists the people on whose records an agency decides, by the beginnings of the words of their names. Records marked as
 * state secret are in no list. The caller logs whom he shows.
 */
@Component
public class StaffNames {

    private final StaffNameTable table;
    private final DecidedRecords decided;
    private final Agencies agencies;
    private final Clock clock;

    StaffNames(StaffNameTable table, DecidedRecords decided, Agencies agencies, Clock clock) {
        this.table = table;
        this.decided = decided;
        this.agencies = agencies;
        this.clock = clock;
    }

    /**
     * In the order of the word that was found, and then of the whole name; everybody by the given name where no word is
     * asked for.
     *
     * @param deciding on whose records
     * @param using only those who work there
     * @param beginnings folded, each of one word, all of which a name has; in any order
     * @param after the last one of the page before; of somebody who is in the list no more nothing follows
     */
    public List<StaffMember> list(
            AgencyCode deciding,
            @Nullable AgencyCode using,
            List<String> beginnings,
            @Nullable RecordId after,
            int most) {
        LocalDate today = LocalDate.now(clock);
        var within = new Within(
                decided.of(deciding),
                using == null
                        ? List.of()
                        : Stream.concat(Stream.of(using), agencies.closedInto(using, today).stream())
                                .toList(),
                today);
        List<String> words = beginnings.size() < 2 ? beginnings : table.rarestFirst(within, beginnings);
        Optional<Place> place = after == null ? Optional.of(Place.START) : table.placeOf(after, words);
        return place.map(found -> inForce(table.behind(within, words, found, most)))
                .orElse(List.of());
    }

    /** These, in no order; one that is not kept here is left out. */
    public List<StaffMember> of(Collection<RecordId> records) {
        return records.isEmpty() ? List.of() : inForce(table.of(records, LocalDate.now(clock)));
    }

    private List<StaffMember> inForce(List<StaffMember> members) {
        LocalDate today = LocalDate.now(clock);
        return members.stream()
                .map(one -> new StaffMember(
                        one.record(),
                        one.account(),
                        one.name(),
                        agencies.inForce(one.usingAgency(), today),
                        one.staffNumber()))
                .toList();
    }
}
