package org.dongthuan.oversight;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.dongthuan.identity.Actor;
import org.dongthuan.oversight.OverseenGrantTable.AsOfDay;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.VietnamTime;
import org.dongthuan.platform.web.KeyListing;
import org.dongthuan.platform.web.KeyPaging;
import org.dongthuan.record.FormOfUse;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where leaders and auditors see which grants are in force; for everybody else {@code not-permitted} (403). */
@Component
public class GrantOversight {

    static final String VIEW = "oversight-grants";

    private static final int LONGEST_FILE = 10_000;

    private final OverseenGrantTable table;
    private final OverseenGrantLines lines;
    private final GrantCounting counting;
    private final OversightRights rights;
    private final OversightLog log;
    private final Clock clock;

    GrantOversight(
            OverseenGrantTable table,
            OverseenGrantLines lines,
            GrantCounting counting,
            OversightRights rights,
            OversightLog log,
            Clock clock) {
        this.table = table;
        this.lines = lines;
        this.counting = counting;
        this.rights = rights;
        this.log = log;
        this.clock = clock;
    }

    public boolean isOpenTo(Actor actor) {
        return rights.seesGrants(actor);
    }

    /** How many there are, by each of what they are counted by. */
    @Transactional
    public GrantCounts counts(Actor actor, GrantFilter filter, Locale locale) {
        Sight sight = rights.ofGrants(actor);
        log.looked(actor, VIEW + "-counts", filter.query(), FormOfUse.VIEW);
        AsOfDay asOf = asOf(filter);
        return counting.counts(asOf.day(), table.counts(sight, filter, asOf), locale);
    }

    /** A page of them, those that end first. */
    @Transactional
    public KeyListing<GrantLine> list(Actor actor, GrantFilter filter, KeyPaging paging, Locale locale) {
        Sight sight = rights.ofGrants(actor);
        log.looked(actor, VIEW, filter.query(), FormOfUse.VIEW);
        List<OverseenGrant> found = table.list(sight, filter, asOf(filter), paging.after(), paging.limit());
        return KeyListing.of(found, paging, OverseenGrantTable::cursor).map(page -> lines.of(sight, page, locale));
    }

    /** The first ten thousand, to be taken along. */
    @Transactional
    public List<GrantLine> all(Actor actor, GrantFilter filter, Locale locale) {
        Sight sight = rights.ofGrants(actor);
        log.looked(actor, VIEW, filter.query(), FormOfUse.EXPORT);
        return lines.of(sight, table.list(sight, filter, asOf(filter), "", LONGEST_FILE), locale);
    }

    private AsOfDay asOf(GrantFilter filter) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        LocalDate day = filter.day() == null ? LocalDate.now(clock) : filter.day();
        OffsetDateTime end = day.plusDays(1)
                .atStartOfDay(VietnamTime.ZONE)
                .toOffsetDateTime()
                .minusNanos(1_000);
        return new AsOfDay(day, end.isBefore(now) ? end : now);
    }

    static Refusal unknown() {
        return new Refusal.NotFound("grant-unknown");
    }
}
