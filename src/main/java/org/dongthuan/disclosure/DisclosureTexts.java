package org.dongthuan.disclosure;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dongthuan.agency.Agencies;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.audit.Reading;
import org.dongthuan.channel.Channels;
import org.dongthuan.grant.GrantDecision;
import org.dongthuan.identity.Actor;
import org.dongthuan.identity.People;
import org.dongthuan.record.AllowedUses;
import org.dongthuan.record.FieldCatalogue;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts lines of the log into words for the person whose record they are about. */
@Component
class DisclosureTexts {

    private final People people;
    private final Agencies agencies;
    private final FieldCatalogue catalogue;
    private final AllowedUses uses;
    private final DisclosedPapers papers;
    private final Channels channels;

    DisclosureTexts(
            People people,
            Agencies agencies,
            FieldCatalogue catalogue,
            AllowedUses uses,
            DisclosedPapers papers,
            Channels channels) {
        this.people = people;
        this.agencies = agencies;
        this.catalogue = catalogue;
        this.uses = uses;
        this.papers = papers;
        this.channels = channels;
    }

    /** All people of the page are looked up at once, and so are its decisions. */
    List<Disclosure> of(Actor actor, List<Reading> readings, Locale locale) {
        Map<String, String> people = this.people.names(some(readings, Reading::actor));
        Map<String, String> portals = channels.names(some(readings, Reading::via));
        Map<UUID, GrantDecision> decisions = papers.of(actor, some(readings, Reading::decision));
        var about = new About(people, portals, decisions);
        return readings.stream()
                .map(reading -> disclosure(reading, about, locale))
                .toList();
    }

    /** What is looked up for a whole page: names by account, portals by code, papers. */
    private record About(Map<String, String> people, Map<String, String> portals, Map<UUID, GrantDecision> decisions) {}

    private Disclosure disclosure(Reading reading, About about, Locale locale) {
        String agency = reading.agency();
        return new Disclosure(
                reading.id(),
                reading.at(),
                Optional.ofNullable(reading.actor())
                        .map(account -> about.people.getOrDefault(account, account))
                        .orElse(null),
                agency,
                agency == null ? null : agencies.name(new AgencyCode(agency)),
                reading.action(),
                reading.outcome(),
                reading.form(),
                reading.fields().stream().map(field -> shown(field, locale)).toList(),
                reading.purpose(),
                purpose(reading.purpose(), locale),
                reading.reference(),
                reading.grant(),
                Optional.ofNullable(reading.decision())
                        .map(about.decisions::get)
                        .orElse(null),
                reading.channel(),
                Optional.ofNullable(reading.via())
                        .map(code -> about.portals.getOrDefault(code, code))
                        .orElse(null),
                false,
                null,
                null);
    }

    private Disclosure.ShownField shown(String field, Locale locale) {
        return new Disclosure.ShownField(
                field, catalogue.find(field).map(found -> found.label(locale)).orElse(field));
    }

    private @Nullable String purpose(@Nullable String code, Locale locale) {
        if (code == null) return null;
        return uses.purpose(code).map(use -> use.label(locale)).orElse(null);
    }

    private static <T> Set<T> some(List<Reading> readings, Function<Reading, @Nullable T> part) {
        return readings.stream().map(part).filter(Objects::nonNull).collect(Collectors.toSet());
    }
}
