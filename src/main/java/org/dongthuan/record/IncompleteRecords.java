package org.dongthuan.record;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.dongthuan.agency.Agencies;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.audit.AuditEntry;
import org.dongthuan.audit.AuditEntry.Action;
import org.dongthuan.audit.AuditLog;
import org.dongthuan.identity.Actor;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.web.Cursor;
import org.dongthuan.platform.web.KeyListing;
import org.dongthuan.platform.web.KeyPaging;
import org.dongthuan.record.DecidedRecords.Scope;
import org.dongthuan.record.IncompleteTable.Line;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whose records lack most, for those who verify and decide at the agency that decides on them: names and counts only. */
@Component
public class IncompleteRecords {

    /** What a line shows of a record. */
    private static final List<String> SHOWN = List.of("birth_full_name", "using_agency");

    private static final UUID LAST = new UUID(-1, -1);

    /** The list is in the order of a number, no moment: that stands in the key. */
    private static final Cursor.Kind<Place> CURSORS =
            new Cursor.Kind<>("incomplete-records", new Place(Integer.MAX_VALUE, LAST), Place::read);

    private static final OffsetDateTime NO_MOMENT = OffsetDateTime.of(2000, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);

    private final IncompleteTable table;
    private final DecidedRecords decided;
    private final NeededFields needed;
    private final ConfirmationTable confirmations;
    private final Agencies agencies;
    private final AuditLog audit;

    IncompleteRecords(
            IncompleteTable table,
            DecidedRecords decided,
            NeededFields needed,
            ConfirmationTable confirmations,
            Agencies agencies,
            AuditLog audit) {
        this.table = table;
        this.decided = decided;
        this.needed = needed;
        this.confirmations = confirmations;
        this.agencies = agencies;
        this.audit = audit;
    }

    /** The agencies of whose records the person may see the list. */
    public List<AgencyCode> agenciesOf(Actor actor) {
        return decided.agenciesOf(actor);
    }

    /**
     * Those that lack most first; everybody who stands there finds it in his list of who has seen him.
     *
     * @param agency one of {@link #agenciesOf}; the first where none is told
     * @throws Refusal {@code not-permitted} (403) for whoever neither verifies nor decides there
     */
    @Transactional
    public KeyListing<Incomplete> list(Actor actor, @Nullable String agency, KeyPaging paging, Locale locale) {
        AgencyCode deciding = decided.agenciesOf(actor).stream()
                .filter(allowed -> agency == null || allowed.code().equals(agency))
                .findFirst()
                .orElseThrow(() -> new Refusal.NotPermitted("not-permitted"));
        Place after = CURSORS.read(paging.after()).key();
        Scope scope = decided.of(deciding);
        List<Line> found = table.behind(scope, after.missing(), after.record(), paging.limit());
        return KeyListing.of(found, paging, IncompleteRecords::cursor).map(page -> shown(actor, page, locale));
    }

    private List<Incomplete> shown(Actor actor, List<Line> page, Locale locale) {
        audit.append(page.stream()
                .map(line -> AuditEntry.done(actor.account(), actor.agencyCode(), Action.FIND_RECORD)
                        .on(line.record().value(), SHOWN)
                        .because("completeness"))
                .toList());
        Map<RecordId, OffsetDateTime> looks =
                confirmations.lastLooks(page.stream().map(Line::record).toList());
        return page.stream()
                .map(line -> new Incomplete(
                        line.name(),
                        agencies.name(line.usingAgency()),
                        needed.of(line.kind()).size(),
                        line.missing().stream()
                                .flatMap(field -> needed.find(field).stream())
                                .map(each -> each.field().label(locale))
                                .toList(),
                        looks.get(line.record())))
                .toList();
    }

    private static String cursor(Line line) {
        return CURSORS.text(new Cursor<>(
                NO_MOMENT, new Place(line.missing().size(), line.record().value())));
    }

    /** Right behind the record that lacks so many. */
    private record Place(int missing, UUID record) {

        static Place read(String key) {
            int slash = key.indexOf('/');
            if (slash < 1) throw new IllegalArgumentException("No place: " + key);
            return new Place(Integer.parseInt(key.substring(0, slash)), UUID.fromString(key.substring(slash + 1)));
        }

        @Override
        public String toString() {
            return missing + "/" + record;
        }
    }

    /**
     * A record and what it lacks.
     *
     * @param workplace where its holder works
     * @param needed how many fields the kind of staff needs
     * @param missing the fields of them in which there is nothing, in words
     * @param lastLook when anything of it was changed or confirmed the last time
     */
    public record Incomplete(
            String name,
            String workplace,
            int needed,
            List<String> missing,
            @Nullable OffsetDateTime lastLook) {

        public Incomplete {
            missing = List.copyOf(missing);
        }
    }
}
