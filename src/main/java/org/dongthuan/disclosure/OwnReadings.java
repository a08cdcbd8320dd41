package org.dongthuan.disclosure;

import java.util.List;
import java.util.Locale;
import org.dongthuan.audit.Reading;
import org.dongthuan.audit.Readings;
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

    OwnReadings(Readings readings, Registry registry, DisclosureTexts texts) {
        this.readings = readings;
        this.registry = registry;
        this.texts = texts;
    }

    /** {@code no-record} (404) for whoever has none. */
    RecordId record(Actor actor) {
        return registry.idOf(actor.account()).orElseThrow(() -> new Refusal.NotFound("no-record"));
    }

    /** {@code reading-unknown} (404) for any other line of the log. */
    Reading find(RecordId record, long id) {
        return readings.find(record.value(), id).orElseThrow(() -> new Refusal.NotFound("reading-unknown"));
    }

    Disclosure shown(Actor actor, long id, Locale locale) {
        return texts.of(actor, List.of(find(record(actor), id)), locale).get(0);
    }
}
