package org.dongthuan.absence;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dongthuan.identity.Actor;
import org.dongthuan.identity.People;
import org.dongthuan.identity.Substitution;
import org.springframework.stereotype.Component;

/** Puts together what each of those whom it concerns sees of an absence. */
@Component
class AbsenceViews {

    private final People people;
    private final Clock clock;

    AbsenceViews(People people, Clock clock) {
        this.people = people;
        this.clock = clock;
    }

    AbsenceView of(Actor reader, Substitution one) {
        return of(reader, List.of(one)).get(0);
    }

    /** Those of a whole page at once. */
    List<AbsenceView> of(Actor reader, Collection<Substitution> page) {
        Set<String> accounts = page.stream()
                .flatMap(one -> Stream.of(one.absent(), one.substitute(), one.enteredBy()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Map<String, String> names = people.names(accounts);
        return page.stream().map(one -> view(reader, one, names)).toList();
    }

    private AbsenceView view(Actor reader, Substitution one, Map<String, String> names) {
        boolean mine = one.absent().equals(reader.account());
        String by = one.enteredBy();
        boolean entered = reader.account().equals(by);
        AbsenceState state = state(one, LocalDate.now(clock));
        return new AbsenceView(
                one.id(),
                mine,
                entered,
                names.getOrDefault(one.absent(), one.absent()),
                names.getOrDefault(one.substitute(), one.substitute()),
                one.authority(),
                one.document(),
                mine || entered ? one.reason() : null,
                by == null ? null : names.getOrDefault(by, by),
                one.from(),
                one.to(),
                state,
                one.enteredAt(),
                one.endedAt(),
                (mine || entered) && state.isOpen());
    }

    /** Judged anew each time: no timer makes it right or wrong. */
    private static AbsenceState state(Substitution one, LocalDate today) {
        if (one.endedAt() != null) return AbsenceState.ENDED;
        if (today.isAfter(one.to())) return AbsenceState.OVER;
        return today.isBefore(one.from()) ? AbsenceState.TO_COME : AbsenceState.IN_FORCE;
    }
}
