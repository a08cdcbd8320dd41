package org.dongthuan.update;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.dongthuan.agency.Agencies;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.identity.Actor;
import org.dongthuan.identity.HeldRole;
import org.dongthuan.identity.Role;
import org.dongthuan.platform.Texts;
import org.dongthuan.record.HolderNames;
import org.dongthuan.record.RecordId;
import org.dongthuan.record.Registry;
import org.springframework.stereotype.Component;

/** Whose records updates are about, in words. The caller logs whom it shows them to. */
@Component
class UpdatePeople {

    private static final String STAFF_NUMBER = "employee_code";

    private final Registry registry;
    private final HolderNames names;
    private final Agencies agencies;
    private final Texts texts;
    private final Clock clock;

    UpdatePeople(Registry registry, HolderNames names, Agencies agencies, Texts texts, Clock clock) {
        this.registry = registry;
        this.names = names;
        this.agencies = agencies;
        this.texts = texts;
        this.clock = clock;
    }

    Map<RecordId, String> names(Collection<RecordId> records) {
        return names.of(records);
    }

    /** The name, or how many there are. */
    String subject(List<RecordId> records, Map<RecordId, String> called, Locale locale) {
        return records.size() == 1
                ? called.getOrDefault(records.get(0), "")
                : texts.text("update.people", locale, records.size());
    }

    /** Where they work: of several people the agency that decides on them. */
    String agency(RecordUpdate update) {
        return agencies.name(
                update.isList()
                        ? update.decidingAgency()
                        : registry.holder(update.items().get(0).record()).usingAgency());
    }

    String staffNumber(RecordId record) {
        JsonNode number = registry.values(record, List.of(STAFF_NUMBER)).getOrDefault(STAFF_NUMBER, NullNode.instance);
        return number.isNull() ? "" : number.asText();
    }

    /** The agencies for which the officer works today, and the closed ones whose duty they took over. */
    List<AgencyCode> officesOf(Actor officer) {
        return officer.roles().stream()
                .filter(held -> held.role() == Role.VERIFIER)
                .map(HeldRole::agencyOrThrow)
                .flatMap(agency ->
                        Stream.concat(Stream.of(agency), agencies.closedInto(agency, LocalDate.now(clock)).stream()))
                .distinct()
                .toList();
    }

    /** The person's own record, where the update is about it. */
    Optional<RecordId> ownOf(Actor actor, RecordUpdate update) {
        return registry.idOf(actor.account())
                .filter(record ->
                        update.items().stream().anyMatch(item -> item.record().equals(record)));
    }
}
