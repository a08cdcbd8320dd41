package org.dongthuan.access;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.dongthuan.agency.Agencies;
import org.dongthuan.audit.AuditEntry;
import org.dongthuan.audit.AuditEntry.Action;
import org.dongthuan.audit.AuditLog;
import org.dongthuan.audit.ReadingCaps;
import org.dongthuan.grant.SecretRecords;
import org.dongthuan.identity.Actor;
import org.dongthuan.identity.Role;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.Refusal.Violation;
import org.dongthuan.platform.Throttle;
import org.dongthuan.platform.Throttles;
import org.dongthuan.platform.TypedText;
import org.dongthuan.platform.web.Listing;
import org.dongthuan.platform.web.Paging;
import org.dongthuan.record.HolderNames;
import org.dongthuan.record.NamedHolder;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds somebody whose whole name one knows already; each hit stands in that person's list of who has seen him. */
@Component
public class RecordSearch {

    static final int LARGEST_PAGE = 20;

    /** Whoever is counted is logged; more of one name are of no use to anybody. */
    static final int MOST_COUNTED = 100;

    private static final int LONGEST = 100;
    private static final List<String> SHOWN = List.of("birth_full_name", "using_agency");

    private final HolderNames names;
    private final Agencies agencies;
    private final Throttle throttle;
    private final SecretRecords secrets;
    private final AuditLog audit;
    private final ReadingCaps caps;

    RecordSearch(
            HolderNames names,
            Agencies agencies,
            Throttles throttles,
            SecretRecords secrets,
            AuditLog audit,
            ReadingCaps caps) {
        this.names = names;
        this.agencies = agencies;
        this.throttle = throttles.named("search");
        this.secrets = secrets;
        this.audit = audit;
        this.caps = caps;
    }

    /**
     * The people of exactly that name, with or without diacritics; at most twenty on a page, and a hundred together.
     *
     * @throws Refusal {@code not-permitted} (403) for whoever is no official, {@code search-invalid} (422) for less than
     *     a whole name, {@code too-many-searches}, {@code reading-limit-reached} (429)
     */
    @Transactional
    public Listing<FoundPerson> find(Actor actor, @Nullable String typedName, Paging asked) {
        if (!actor.holds(Role.OFFICIAL)) throw new Refusal.NotPermitted("not-permitted");
        String name = wholeName(typedName);
        Duration delay = throttle.delay(actor.account());
        if (!delay.isZero()) throw new Refusal.TooOften("too-many-searches", delay);
        Paging paging = new Paging(asked.page(), Math.min(asked.size(), LARGEST_PAGE));
        List<NamedHolder> all = names.named(name, MOST_COUNTED);
        // they are not among them, and nobody is told but those who watch over them
        names.secretsNamed(name).forEach(record -> secrets.noticed(actor, Action.FIND_RECORD, record));
        List<NamedHolder> shown =
                all.stream().skip(paging.offset()).limit(paging.size()).toList();
        // a page beyond the end looks like a name that nobody has
        List<NamedHolder> counted = shown.isEmpty() ? List.of() : all;
        refuseTooMany(actor, counted);
        log(actor, counted, shown);
        return Listing.of(shown.stream().map(this::person).toList(), paging, counted.size());
    }

    private void refuseTooMany(Actor actor, List<NamedHolder> counted) {
        List<UUID> people = counted.stream()
                .filter(holder -> !actor.account().equals(holder.account()))
                .map(holder -> holder.record().value())
                .toList();
        caps.onListing(actor.account(), people).ifPresent(refusal -> {
            audit.appendAlone(AuditEntry.refused(actor.account(), actor.agencyCode(), Action.FIND_RECORD)
                    .because(refusal.type()));
            throw refusal;
        });
    }

    private FoundPerson person(NamedHolder holder) {
        return new FoundPerson(
                holder.record(), holder.name(), holder.usingAgency(), agencies.name(holder.usingAgency()));
    }

    /** A search that finds nobody is logged too: many of them are what trying out names looks like. */
    private void log(Actor actor, List<NamedHolder> counted, List<NamedHolder> shown) {
        var entry = AuditEntry.done(actor.account(), actor.agencyCode(), Action.FIND_RECORD)
                .because("search");
        if (counted.isEmpty()) audit.append(entry);
        audit.append(counted.stream()
                .filter(holder -> !actor.account().equals(holder.account()))
                .map(holder -> entry.on(holder.record().value(), shown.contains(holder) ? SHOWN : List.of()))
                .toList());
    }

    private static String wholeName(@Nullable String typed) {
        String cleaned = TypedText.cleaned(typed);
        if (cleaned == null) throw invalid("access.search.missing");
        String name = TypedText.withKeyboardMarks(cleaned);
        if (name.length() > LONGEST) throw invalid("access.search.long", LONGEST);
        boolean letters = name.matches("[\\p{L}\\p{M}' .-]+");
        if (!letters || name.split("\\s+").length < 2) throw invalid("access.search.whole-name");
        return name;
    }

    private static Refusal invalid(String textKey, Object... arguments) {
        return new Refusal.RuleViolated("search-invalid", List.of(Violation.of("q", textKey, arguments)));
    }
}
