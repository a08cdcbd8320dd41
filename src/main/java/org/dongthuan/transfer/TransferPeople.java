package org.dongthuan.transfer;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.dongthuan.agency.Agencies;
import org.dongthuan.agency.Agency;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.identity.Actor;
import org.dongthuan.identity.People;
import org.dongthuan.identity.Person;
import org.dongthuan.identity.Role;
import org.dongthuan.platform.Refusal;
import org.dongthuan.record.Holder;
import org.dongthuan.record.HolderNames;
import org.dongthuan.record.NamedHolder;
import org.dongthuan.record.RecordId;
import org.dongthuan.record.Registry;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds whose record goes where; a record of another agency, or of another regime, is as unknown as one that is not there. */
@Component
class TransferPeople {

    private final Registry registry;
    private final HolderNames names;
    private final People people;
    private final Agencies agencies;
    private final Clock clock;

    TransferPeople(Registry registry, HolderNames names, People people, Agencies agencies, Clock clock) {
        this.registry = registry;
        this.names = names;
        this.people = people;
        this.agencies = agencies;
        this.clock = clock;
    }

    /** Somebody on whose record the officer's agency decides, by staff number or code. */
    Optional<Holder> subject(Actor officer, @Nullable String typed) {
        if (typed == null || typed.isBlank()) return Optional.empty();
        String text = typed.strip();
        Optional<RecordId> code = code(text);
        Stream<RecordId> named =
                code.isPresent() ? code.stream() : names.numbered(text).stream().map(NamedHolder::record);
        List<Holder> found = named.flatMap(one -> holder(one).stream())
                .filter(one -> officer.holds(Role.VERIFIER, one.decidingAgency()))
                .toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    /** The managing agencies of today, in the order of their codes. */
    List<Agency> managing() {
        LocalDate today = today();
        return agencies.all().stream()
                .filter(agency -> agency.managing() && agency.inForce(today))
                .toList();
    }

    /** One of today with that code. */
    Optional<AgencyCode> managing(@Nullable String typed) {
        return typed == null
                ? Optional.empty()
                : managing().stream()
                        .map(Agency::code)
                        .filter(code -> code.code().equalsIgnoreCase(typed.strip()))
                        .findFirst();
    }

    /** The agency of today with that code, or alone with that name, which is the managing one or lies below it. */
    Optional<AgencyCode> using(AgencyCode managing, @Nullable String typed) {
        if (typed == null) return Optional.empty();
        String text = typed.strip();
        LocalDate today = today();
        List<Agency> below = agencies.all().stream()
                .filter(agency -> agency.inForce(today) && isWithin(agency, managing))
                .toList();
        List<AgencyCode> found = Stream.<Predicate<Agency>>of(
                        agency -> agency.code().code().equalsIgnoreCase(text),
                        agency -> agency.name().equalsIgnoreCase(text))
                .map(names -> below.stream().filter(names).map(Agency::code).toList())
                .filter(list -> !list.isEmpty())
                .findFirst()
                .orElse(List.of());
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private boolean isWithin(Agency agency, AgencyCode managing) {
        if (agency.code().equals(managing)) return true;
        AgencyCode parent = agency.parent();
        return parent != null && isWithin(agencies.get(parent), managing);
    }

    /** The department that works for that managing agency. */
    AgencyCode department(AgencyCode managing) {
        return agencies.decidingAgency(managing, Set.of(), today());
    }

    AgencyCode inForce(AgencyCode agency) {
        return agencies.inForce(agency, today());
    }

    /** Who decides on the record once that agency manages it. */
    AgencyCode deciding(AgencyCode managing, @Nullable String account) {
        return agencies.decidingAgency(managing, account == null ? Set.of() : people.ledBy(account), today());
    }

    String name(String account) {
        return people.find(account).map(Person::name).orElse(account);
    }

    String agency(AgencyCode code) {
        return agencies.name(code);
    }

    private Optional<Holder> holder(RecordId record) {
        try {
            return Optional.of(registry.holder(record));
        } catch (Refusal.NotFound unknown) {
            return Optional.empty();
        }
    }

    private static Optional<RecordId> code(String typed) {
        try {
            return Optional.of(new RecordId(UUID.fromString(typed)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
