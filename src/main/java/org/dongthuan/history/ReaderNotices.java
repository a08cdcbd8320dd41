package org.dongthuan.history;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.dongthuan.audit.Readings;
import org.dongthuan.audit.Withheld;
import org.dongthuan.grant.DisclosureDelays;
import org.dongthuan.history.TellingTable.Untold;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells everybody who was shown an old value in the last twelve months that it has changed: once for each occasion, after
 * its transaction and in one of its own, so that a decision waits for nobody and a crash neither loses nor repeats.
 */
@Component
class ReaderNotices {

    static final int MONTHS = 12;

    private final TellingTable tellings;
    private final NoticeTable notices;
    private final Readings readings;
    private final ReaderMail mail;
    private final DisclosureDelays delays;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ReaderNotices(
            TellingTable tellings,
            NoticeTable notices,
            Readings readings,
            ReaderMail mail,
            DisclosureDelays delays,
            TransactionTemplate transaction,
            Clock clock) {
        this.tellings = tellings;
        this.notices = notices;
        this.readings = readings;
        this.mail = mail;
        this.delays = delays;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Tells of what has changed, one occasion after the other. */
    void tellDue() {
        boolean more = true;
        while (more) more = Objects.requireNonNull(transaction.execute(status -> tellOldest()));
    }

    private boolean tellOldest() {
        if (!tellings.myTurn()) return false;
        List<Untold> changes = tellings.oldest();
        if (changes.isEmpty()) return false;
        OffsetDateTime now = OffsetDateTime.now(clock);
        Map<String, Set<String>> fieldsByReader = new LinkedHashMap<>();
        for (Untold change : changes) {
            Set<String> readers = readers(change);
            readers.forEach(reader -> fieldsByReader
                    .computeIfAbsent(reader, none -> new LinkedHashSet<>())
                    .add(change.field()));
            tellings.told(change.change(), shownToHolder(change).size(), now);
        }
        if (!fieldsByReader.isEmpty()) tell(changes.get(0), fieldsByReader, now);
        return true;
    }

    /** Whoever worked on the very request knows the change; only what he was shown elsewhere counts. */
    private Set<String> readers(Untold change) {
        return readers(change, List.of());
    }

    /** The holder reads how many were told: whose reading is not shown to him yet does not count. */
    private Set<String> shownToHolder(Untold change) {
        return readers(change, delays.withheld(change.record()));
    }

    private Set<String> readers(Untold change, List<Withheld> withheld) {
        OffsetDateTime yearAgo = change.recordedAt().minusMonths(MONTHS);
        OffsetDateTime since = change.since() == null || change.since().isBefore(yearAgo) ? yearAgo : change.since();
        var shown = new Readings.Shown(change.record().value(), change.field(), since, change.recordedAt());
        Set<String> readers = readings.whoSaw(shown, change.request(), withheld);
        readers.removeIf(change::concerns);
        return readers;
    }

    private void tell(Untold first, Map<String, Set<String>> fieldsByReader, OffsetDateTime now) {
        notices.add(first.change(), first.record(), fieldsByReader, now);
        fieldsByReader.forEach((reader, fields) -> mail.announce(first.change(), reader, first.recordedAt(), fields));
    }
}
