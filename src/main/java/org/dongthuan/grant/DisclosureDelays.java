package org.dongthuan.grant;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dongthuan.audit.Reading;
import org.dongthuan.audit.Withheld;
import org.dongthuan.record.RecordId;
import org.dongthuan.review.RequestNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The delays: asked for with a request, decided with it, and judged by the day at each look. */
@Component
public class DisclosureDelays {

    private final DelayTable table;
    private final Clock clock;

    DisclosureDelays(DelayTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    /**
     * Somebody whose data a part is about.
     *
     * @param account none where the holder has none
     * @param question the number of what is asked about him at the gate
     */
    public record Person(
            RecordId record,
            @Nullable String account,
            @Nullable RequestNumber question) {}

    /** Stores it with the request that asks for it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void ask(DisclosureDelay delay, List<Person> people) {
        table.add(delay);
        people.forEach(person -> table.addRecord(delay, person.record(), person.account(), person.question()));
    }

    /** That of a part, however it stands. */
    public Optional<DisclosureDelay> of(RequestNumber part) {
        return Optional.ofNullable(
                table.ofRequests(List.of(part.request().text())).get(part));
    }

    /** By part. */
    public Map<RequestNumber, DisclosureDelay> of(Collection<RequestNumber> parts) {
        return table.ofRequests(
                parts.stream().map(part -> part.request().text()).distinct().toList());
    }

    /** Stores the approver's word, in the transaction of the verdict. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void decide(DisclosureDelay delay, boolean approved, String by, UUID decision) {
        table.decide(delay, approved, by, decision, OffsetDateTime.now(clock));
    }

    /** What nobody decided on ends with the request, or with its part. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void close(RequestNumber number) {
        table.close(number, OffsetDateTime.now(clock));
    }

    /** Whether nothing of the part is shown today to those whom it is about. */
    public boolean withholds(RequestNumber part) {
        return of(part).filter(delay -> delay.withholds(today())).isPresent();
    }

    /** Whether nothing of the request is shown today to the holder of that record. */
    public boolean withholds(RequestNumber request, RecordId record) {
        return table.onRecord(record).stream()
                .map(DelayTable.OnRecord::delay)
                .anyMatch(delay -> delay.part().request().equals(request.request()) && delay.withholds(today()));
    }

    /** What the holder of that record is not shown today. */
    public List<Withheld> withheld(RecordId record) {
        return onRecord(record).withheld();
    }

    /** Everything that touches the record, by one statement. */
    public OnRecord onRecord(RecordId record) {
        return new OnRecord(table.onRecord(record), today());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    /** What is withheld of a record today, and what was shown later than it happened. */
    public static final class OnRecord {

        private final List<DelayTable.OnRecord> all;
        private final LocalDate today;

        private OnRecord(List<DelayTable.OnRecord> all, LocalDate today) {
            this.all = all;
            this.today = today;
        }

        public List<Withheld> withheld() {
            return all.stream()
                    .filter(one -> one.delay().withholds(today))
                    .map(DelayTable.OnRecord::withheld)
                    .toList();
        }

        /** The delay after which a line is shown; a line that was shown at once has none. */
        public Optional<DisclosureDelay> after(Reading reading) {
            return all.stream()
                    .filter(one ->
                            one.delay().hasDelayed(today) && one.withheld().covers(reading))
                    .filter(one -> reading.at().isBefore(one.delay().shownFrom()))
                    .map(DelayTable.OnRecord::delay)
                    .findFirst();
        }
    }
}
