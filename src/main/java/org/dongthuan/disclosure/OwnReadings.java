package org.dongthuan.disclosure;

import java.util.List;
import java.util.Locale;
import org.dongthuan.audit.Reading;
import org.dongthuan.audit.Readings;
import org.dongthuan.audit.Withheld;
import org.dongthuan.grant.DisclosureDelays;
import org.dongthuan.identity.Actor;
import org.dongthuan.platform.Refusal;
import org.dongthuan.record.RecordId;
import org.dongthuan.record.Registry;
import org.springframework.stereotype.Component;

/** The readings of somebody's own record, one by one. */
@Component
class OwnReadings {

    private final Readings readings;
    private final Registry registry;
    private final DisclosureTexts texts;
    private final DisclosureDelays delays;
    private final DelayedTexts delayed;

    OwnReadings(
            Readings readings,
            Registry registry,
            DisclosureTexts texts,
            DisclosureDelays delays,
            DelayedTexts delayed) {
        this.readings = readings;
        this.registry = registry;
        this.texts = texts;
        this.delays = delays;
        this.delayed = delayed;
    }

    /** {@code no-record} (404) for whoever has none. */
    RecordId record(Actor actor) {
        return registry.idOf(actor.account()).orElseThrow(() -> new Refusal.NotFound("no-record"));
    }

    /** {@code reading-unknown} (404) for any other line of the log, and for one that is not shown yet. */
    Reading find(RecordId record, long id) {
        List<Withheld> withheld = delays.withheld(record);
        return readings.find(record.value(), id)
                .filter(reading -> withheld.stream().noneMatch(one -> one.covers(reading)))
                .orElseThrow(() -> new Refusal.NotFound("reading-unknown"));
    }

    /** What is kept from him, and what was. */
    DisclosureDelays.OnRecord delays(RecordId record) {
        return delays.onRecord(record);
    }

    Disclosure shown(Actor actor, long id, Locale locale) {
        RecordId record = record(actor);
        return texts(actor, List.of(find(record, id)), delays(record), locale).get(0);
    }

    /** In words; late ones say so. */
    List<Disclosure> texts(Actor actor, List<Reading> lines, DisclosureDelays.OnRecord delays, Locale locale) {
        return delayed.marked(texts.of(actor, lines, locale), lines, delays, locale);
    }
}
