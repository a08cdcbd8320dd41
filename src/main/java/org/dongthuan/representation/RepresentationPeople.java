package org.dongthuan.representation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.dongthuan.agency.Agencies;
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

/** Finds the two of a proposal; a person of another agency, or of another regime, is as unknown as one who is not there. */
@Component
class RepresentationPeople {

    private final Registry registry;
    private final HolderNames names;
    private final People people;
    private final Agencies agencies;
    private final Clock clock;

    RepresentationPeople(Registry registry, HolderNames names, People people, Agencies agencies, Clock clock) {
        this.registry = registry;
        this.names = names;
        this.people = people;
        this.agencies = agencies;
        this.clock = clock;
    }

    /** Somebody whose record the officer's agency decides on, by staff number or code; who never had an account is asked nothing. */
    Optional<Holder> subject(Actor officer, @Nullable String typed) {
        if (typed == null || typed.isBlank()) return Optional.empty();
        String text = typed.strip();
        Optional<RecordId> code = code(text);
        Stream<RecordId> named =
                code.isPresent() ? code.stream() : names.numbered(text).stream().map(NamedHolder::record);
        List<Holder> found = named.flatMap(one -> holder(one).stream())
                .filter(one -> one.account() != null)
                .filter(one ->
                        officer.holds(Role.VERIFIER, agencies.inForce(one.decidingAgency(), LocalDate.now(clock))))
                .toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    /** Somebody with an open account, by the code that he gives himself. */
    Optional<Holder> representative(@Nullable String typed) {
        return code(typed == null ? "" : typed)
                .flatMap(this::holder)
                .filter(one -> one.account() != null && people.isOpen(one.account()));
    }

    /** @throws Refusal {@code own-request} (403) for one of the two */
    void refuseOwn(Actor officer, @Nullable Holder subject, @Nullable Holder representative) {
        for (Holder one : Stream.of(Optional.ofNullable(subject), Optional.ofNullable(representative))
                .flatMap(Optional::stream)
                .toList()) {
            if (officer.account().equals(one.account())) throw new Refusal.NotPermitted("own-request");
        }
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
            return Optional.of(new RecordId(UUID.fromString(typed.strip())));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
