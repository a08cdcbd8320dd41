package org.dongthuan.oversight;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.dongthuan.identity.Actor;
import org.dongthuan.oversight.OverseenCaseTable.Row;
import org.dongthuan.platform.web.KeyListing;
import org.dongthuan.platform.web.KeyPaging;
import org.dongthuan.record.FormOfUse;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where leaders, auditors and administrators see how far cases have come; for everybody else {@code not-permitted} (403). */
@Component
public class CaseOversight {

    private static final String VIEW = "oversight-cases";

    private final OverseenCaseTable table;
    private final StageCounting counting;
    private final CaseLines lines;
    private final OversightRights rights;
    private final OversightLog log;
    private final Clock clock;

    CaseOversight(
            OverseenCaseTable table,
            StageCounting counting,
            CaseLines lines,
            OversightRights rights,
            OversightLog log,
            Clock clock) {
        this.table = table;
        this.counting = counting;
        this.lines = lines;
        this.rights = rights;
        this.log = log;
        this.clock = clock;
    }

    /** How many of each kind are at each stage. */
    @Transactional
    public StageCounts counts(Actor actor, CaseFilter filter) {
        Sight sight = rights.ofCases(actor);
        log.looked(actor, VIEW + "-counts", filter.query(), FormOfUse.VIEW);
        return counting.counts(table.counts(sight, filter, today()));
    }

    /** A page of those that are open, the oldest first. */
    @Transactional
    public KeyListing<CaseLine> list(Actor actor, CaseFilter filter, KeyPaging paging) {
        Sight sight = rights.ofCases(actor);
        log.looked(actor, VIEW, filter.query(), FormOfUse.VIEW);
        List<Row> found = table.list(sight, filter, today(), paging.after(), paging.limit());
        return KeyListing.of(found, paging, OverseenCaseTable::cursor).map(page -> lines.of(actor, page));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
