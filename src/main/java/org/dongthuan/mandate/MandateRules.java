package org.dongthuan.mandate;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dongthuan.identity.Actor;
import org.dongthuan.identity.People;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.Refusal.Violation;
import org.dongthuan.record.Holder;
import org.dongthuan.record.RecordId;
import org.dongthuan.record.Registry;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What may be given: to somebody else with an open account, from today on, for a year at most. */
@Component
class MandateRules {

    /** So many people may hold one of the same person at a time. */
    static final int MOST = 5;

    private final Registry registry;
    private final People people;
    private final Clock clock;

    MandateRules(Registry registry, People people, Clock clock) {
        this.registry = registry;
        this.people = people;
        this.clock = clock;
    }

    /** What passed the rules. */
    record Checked(
            RecordId record, Holder mandatary, String account, Set<MandateKind> kinds, LocalDate from, LocalDate to) {}

    /** @throws Refusal {@code no-record} (404), {@code mandate-invalid} (422) */
    Checked check(Actor principal, GiveMandate wanted) {
        RecordId own = registry.idOf(principal.account()).orElseThrow(() -> new Refusal.NotFound("no-record"));
        List<Violation> violations = new ArrayList<>();
        Optional<Holder> mandatary = mandatary(wanted.mandatary(), own, violations);
        Set<MandateKind> kinds = kinds(wanted.kinds(), violations);
        LocalDate today = LocalDate.now(clock);
        LocalDate from = wanted.from() == null ? today : wanted.from();
        days(today, from, wanted.to(), violations);
        if (!violations.isEmpty()) throw new Refusal.RuleViolated("mandate-invalid", violations);
        Holder holder = mandatary.orElseThrow();
        return new Checked(
                own,
                holder,
                Objects.requireNonNull(holder.account()),
                kinds,
                from,
                Objects.requireNonNull(wanted.to()));
    }

    private Optional<Holder> mandatary(@Nullable String typed, RecordId own, List<Violation> violations) {
        if (typed == null || typed.isBlank()) {
            violations.add(Violation.of("mandatary", "mandate.mandatary-missing"));
            return Optional.empty();
        }
        Optional<Holder> found = record(typed).flatMap(this::holder);
        if (found.isEmpty()) violations.add(Violation.of("mandatary", "mandate.mandatary-unknown"));
        else if (found.get().record().equals(own)) violations.add(Violation.of("mandatary", "mandate.mandatary-self"));
        return found;
    }

    /** Nobody where there is none, where it is kept in another regime, and where nobody could act. */
    private Optional<Holder> holder(RecordId record) {
        try {
            Holder holder = registry.holder(record);
            return Optional.ofNullable(holder.account()).filter(people::isOpen).map(account -> holder);
        } catch (Refusal.NotFound unknown) {
            return Optional.empty();
        }
    }

    private static Optional<RecordId> record(String typed) {
        try {
            return Optional.of(new RecordId(UUID.fromString(typed.strip())));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Set<MandateKind> kinds(@Nullable List<String> named, List<Violation> violations) {
        Set<MandateKind> kinds = EnumSet.noneOf(MandateKind.class);
        for (MandateKind kind : MandateKind.values()) {
            if (named != null && named.contains(kind.name())) kinds.add(kind);
        }
        if (kinds.isEmpty() || named == null || named.size() > kinds.size())
            violations.add(Violation.of("kinds", "mandate.kinds-missing"));
        return kinds;
    }

    private static void days(LocalDate today, LocalDate from, @Nullable LocalDate to, List<Violation> violations) {
        if (from.isBefore(today)) violations.add(Violation.of("from", "mandate.from-past"));
        if (from.isAfter(today.plusYears(1))) violations.add(Violation.of("from", "mandate.from-far"));
        if (to == null) violations.add(Violation.of("to", "mandate.to-missing"));
        else if (to.isBefore(from)) violations.add(Violation.of("to", "mandate.to-before"));
        else if (!to.isBefore(from.plusYears(1))) violations.add(Violation.of("to", "mandate.to-long"));
    }
}
