package org.dongthuan.disclosure;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dongthuan.agency.Agencies;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.audit.AuditEntry.Action;
import org.dongthuan.audit.Reading;
import org.dongthuan.audit.ReadingQuery;
import org.dongthuan.audit.ReadingQuery.By;
import org.dongthuan.audit.Readings;
import org.dongthuan.grant.DisclosureDelays.OnRecord;
import org.dongthuan.identity.Actor;
import org.dongthuan.identity.People;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.TypedText;
import org.dongthuan.platform.VietnamTime;
import org.dongthuan.platform.web.Cursor;
import org.dongthuan.platform.web.KeyListing;
import org.dongthuan.platform.web.KeyPaging;
import org.dongthuan.platform.web.Listing;
import org.dongthuan.platform.web.Paging;
import org.dongthuan.record.RecordId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who has seen my data: always open to the person whose record it is, and to nobody else. */
@Component
public class Disclosures {

    /** What counts as seeing. */
    public static final Set<Action> ACTIONS = Readings.SEEING;

    private static final Cursor.Kind<Long> CURSORS = new Cursor.Kind<>("readings", 0L, Long::valueOf);

    private static final int LONGEST_FILE = 10_000;

    private final Readings readings;
    private final OwnReadings own;
    private final People people;
    private final Agencies agencies;
    private final QuestionTable questions;

    Disclosures(Readings readings, OwnReadings own, People people, Agencies agencies, QuestionTable questions) {
        this.readings = readings;
        this.own = own;
        this.people = people;
        this.agencies = agencies;
        this.questions = questions;
    }

    /** A page, the newest first; {@code no-record} (404) for whoever has none. */
    @Transactional(readOnly = true)
    public Listing<Disclosure> list(Actor actor, DisclosureFilter filter, Paging paging, Locale locale) {
        OnRecord delays = own.delays(own.record(actor));
        ReadingQuery query = query(actor, filter, delays);
        return Listing.of(
                shown(actor, readings.find(query, paging.offset(), paging.size()), delays, locale),
                paging,
                readings.count(query));
    }

    /** The same list for programs. */
    @Transactional(readOnly = true)
    public KeyListing<Disclosure> list(Actor actor, DisclosureFilter filter, KeyPaging paging, Locale locale) {
        Cursor<Long> after = CURSORS.read(paging.after());
        OnRecord delays = own.delays(own.record(actor));
        List<Reading> found = readings.find(query(actor, filter, delays), after.at(), after.key(), paging.limit());
        return KeyListing.of(found, paging, Disclosures::cursor).map(page -> shown(actor, page, delays, locale));
    }

    private static String cursor(Reading reading) {
        return CURSORS.text(new Cursor<>(reading.at(), reading.id()));
    }

    /** The newest ten thousand. */
    @Transactional(readOnly = true)
    public List<Disclosure> all(Actor actor, DisclosureFilter filter, Locale locale) {
        OnRecord delays = own.delays(own.record(actor));
        return own.texts(actor, readings.find(query(actor, filter, delays), 0, LONGEST_FILE), delays, locale);
    }

    /** With what became of questions about them, of a whole page by one statement. */
    private List<Disclosure> shown(Actor actor, List<Reading> page, OnRecord delays, Locale locale) {
        Map<Long, QuestionState> asked =
                questions.states(page.stream().map(Reading::id).toList());
        Set<Long> mine = page.stream()
                .filter(reading -> actor.account().equals(reading.actor()))
                .map(Reading::id)
                .collect(Collectors.toSet());
        return own.texts(actor, page, delays, locale).stream()
                .map(disclosure -> disclosure.questioned(
                        !mine.contains(disclosure.id()) && !asked.containsKey(disclosure.id()),
                        asked.get(disclosure.id())))
                .toList();
    }

    private ReadingQuery query(Actor actor, DisclosureFilter filter, OnRecord delays) {
        RecordId record = own.record(actor);
        Action action = filter.action();
        if (action != null && !ACTIONS.contains(action)) throw Refusal.RuleViolated.malformed("malformed");
        LocalDate to = filter.to();
        if (isNoDay(filter.from()) || isNoDay(to)) throw Refusal.RuleViolated.malformed("malformed");
        return new ReadingQuery(
                record.value(),
                filter.own() ? null : actor.account(),
                action == null ? ACTIONS : Set.of(action),
                beginning(filter.from()),
                to == null ? null : beginning(to.plusDays(1)),
                by(record, TypedText.cleaned(filter.by())),
                delays.withheld());
    }

    /** No database counts as far as a date can be written. */
    private static boolean isNoDay(@Nullable LocalDate day) {
        return day != null && (day.getYear() < 1900 || day.getYear() > 2500);
    }

    private static @Nullable OffsetDateTime beginning(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(VietnamTime.ZONE).toOffsetDateTime();
    }

    /** The log knows accounts and codes only; the names are looked for among those who stand in this record's log. */
    private @Nullable By by(RecordId record, @Nullable String words) {
        if (words == null) return null;
        List<String> wanted = List.of(TypedText.folded(words).split("\\s+"));
        List<Readings.Reader> readers = readings.readers(record.value());
        Set<String> accounts = readers.stream().map(Readings.Reader::account).collect(Collectors.toSet());
        Map<String, String> names = people.names(accounts);
        accounts.removeIf(account -> !hasAll(wanted, names.getOrDefault(account, account)));
        Set<String> codes = readers.stream()
                .map(Readings.Reader::agency)
                .filter(code -> code != null && hasAll(wanted, agencies.name(new AgencyCode(code)) + " " + code))
                .collect(Collectors.toSet());
        return new By(accounts, codes);
    }

    private static boolean hasAll(List<String> wanted, String name) {
        String folded = TypedText.folded(name);
        return wanted.stream().allMatch(folded::contains);
    }
}
