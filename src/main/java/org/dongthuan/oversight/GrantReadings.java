package org.dongthuan.oversight;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.dongthuan.audit.Reading;
import org.dongthuan.identity.Actor;
import org.dongthuan.platform.web.Cursor;
import org.dongthuan.platform.web.KeyListing;
import org.dongthuan.platform.web.KeyPaging;
import org.dongthuan.record.FormOfUse;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where leaders and auditors see what was read under one grant, in force or not. */
@Component
public class GrantReadings {

    private static final String VIEW = "oversight-readings";
    private static final Cursor.Kind<Long> CURSORS = new Cursor.Kind<>(VIEW, 0L, Long::valueOf);

    private final OversightRights rights;
    private final OverseenGrantTable table;
    private final OverseenGrantLines lines;
    private final ReadingLines readings;
    private final NamedSubject subject;
    private final OversightLog log;

    GrantReadings(
            OversightRights rights,
            OverseenGrantTable table,
            OverseenGrantLines lines,
            ReadingLines readings,
            NamedSubject subject,
            OversightLog log) {
        this.rights = rights;
        this.table = table;
        this.lines = lines;
        this.readings = readings;
        this.subject = subject;
        this.log = log;
    }

    /**
     * A page of its readings, the newest first, refused ones too.
     *
     * @throws org.dongthuan.platform.Refusal {@code not-permitted} (403) for whoever watches over nothing, {@code
     *     grant-unknown} (404) for whoever does not watch over this one
     */
    @Transactional
    public ReadGrant of(Actor actor, UUID id, KeyPaging paging, Locale locale) {
        Sight sight = rights.ofGrants(actor);
        OverseenGrant grant = table.find(sight, id).orElseThrow(GrantOversight::unknown);
        log.looked(actor, VIEW, id.toString(), FormOfUse.VIEW);
        Cursor<Long> after = CURSORS.read(paging.after());
        List<Reading> found = readings.under(id, after, paging.limit());
        return new ReadGrant(
                lines.of(sight, List.of(grant), locale).get(0),
                subject.of(actor, id),
                KeyListing.of(found, paging, one -> CURSORS.text(new Cursor<>(one.at(), one.id())))
                        .map(page -> readings.shown(page, locale)));
    }
}
