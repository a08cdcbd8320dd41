package org.dongthuan.oversight;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dongthuan.agency.Agencies;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.audit.AuditEntry.Outcome;
import org.dongthuan.audit.Reading;
import org.dongthuan.audit.Readings;
import org.dongthuan.identity.People;
import org.dongthuan.platform.web.Cursor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The log of one grant in words. */
@Component
class ReadingLines {

    private final Readings readings;
    private final People people;
    private final Agencies agencies;
    private final CodeTexts codes;

    ReadingLines(Readings readings, People people, Agencies agencies, CodeTexts codes) {
        this.readings = readings;
        this.people = people;
        this.agencies = agencies;
        this.codes = codes;
    }

    /** Behind that line. */
    List<Reading> under(UUID grant, Cursor<Long> after, int limit) {
        return readings.under(grant, after.at(), after.key(), limit);
    }

    List<GrantReading> shown(List<Reading> page, Locale locale) {
        Map<String, String> names = people.names(
                page.stream().map(Reading::actor).filter(Objects::nonNull).collect(Collectors.toSet()));
        return page.stream().map(reading -> line(reading, names, locale)).toList();
    }

    private GrantReading line(Reading reading, Map<String, String> names, Locale locale) {
        @Nullable String reader = reading.actor();
        @Nullable String agency = reading.agency();
        @Nullable String purpose = reading.purpose();
        boolean done = reading.outcome() == Outcome.DONE;
        return new GrantReading(
                reading.id(),
                reading.at(),
                reader == null ? null : names.getOrDefault(reader, reader),
                agency,
                agency == null ? null : agencies.name(new AgencyCode(agency)),
                reading.form(),
                done && purpose != null ? codes.purpose(purpose, locale) : null,
                reading.fields().size(),
                reading.outcome(),
                reading.channel());
    }
}
