package org.dongthuan.absence;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dongthuan.agency.Agencies;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.identity.Actor;
import org.dongthuan.identity.People;
import org.dongthuan.identity.Role;
import org.dongthuan.platform.Refusal.RuleViolated;
import org.dongthuan.platform.Refusal.Violation;
import org.dongthuan.platform.TypedText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * For whom a leader may say that he is away: the people of his office, and the leaders of the offices right below it. A
 * deputy never takes over from his own head by saying so himself.
 */
@Component
class Staff {

    private final People people;
    private final Agencies agencies;
    private final Clock clock;

    Staff(People people, Agencies agencies, Clock clock) {
        this.people = people;
        this.agencies = agencies;
        this.clock = clock;
    }

    boolean isThere(Actor leader) {
        return !ledBy(leader).isEmpty();
    }

    /** By name; nobody for whoever leads nothing. */
    List<Substitute> of(Actor leader) {
        Set<AgencyCode> led = ledBy(leader);
        if (led.isEmpty()) return List.of();
        Set<String> near = led.stream()
                .flatMap(agency -> Arrays.stream(Role.values())
                        .filter(Role::reviews)
                        .flatMap(role -> people.holders(role, agency).stream()))
                .collect(Collectors.toCollection(HashSet::new));
        near.addAll(people.leaders(below(led), today()).keySet());
        List<String> accounts =
                near.stream().filter(account -> isLedBy(leader, account)).toList();
        Map<String, String> names = people.names(accounts);
        return accounts.stream()
                .map(account -> new Substitute(account, names.getOrDefault(account, account)))
                .sorted(Comparator.comparing(Substitute::name).thenComparing(Substitute::account))
                .toList();
    }

    /** Where they work. */
    Set<AgencyCode> agencies(Actor leader) {
        return of(leader).stream()
                .flatMap(one -> people.actor(one.account()).stream())
                .flatMap(one -> Offices.agencies(one).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Who is away: the person himself where nobody is named, or somebody whom he leads.
     *
     * @throws RuleViolated {@code absence-invalid} (422) for everybody else, whether there is such a person or not
     */
    Actor absent(Actor actor, @Nullable String typed) {
        String named = TypedText.cleaned(typed);
        if (named == null || named.equals(actor.account())) return actor;
        if (!isLedBy(actor, named))
            throw new RuleViolated("absence-invalid", List.of(Violation.of("absent", "absence.absent-unknown")));
        return people.actor(named).orElseThrow();
    }

    private boolean isLedBy(Actor leader, String account) {
        if (account.equals(leader.account())) return false;
        Set<AgencyCode> led = ledBy(leader);
        Set<AgencyCode> offices = people.actor(account).map(Offices::agencies).orElse(Set.of());
        Set<AgencyCode> heads = people.ledBy(account);
        return !offices.isEmpty()
                && offices.stream()
                        .allMatch(office -> heads.contains(office)
                                ? agencies.bodyAbove(office, today())
                                        .filter(led::contains)
                                        .isPresent()
                                : led.contains(office));
    }

    /** Those that he leads today; whoever is away leads nothing. */
    private Set<AgencyCode> ledBy(Actor leader) {
        Set<AgencyCode> led = new HashSet<>(people.ledBy(leader.account()));
        leader.away().forEach(held -> led.remove(held.agency()));
        return led;
    }

    private Set<AgencyCode> below(Set<AgencyCode> led) {
        return led.stream()
                .flatMap(agency -> agencies.below(agency, today()).stream())
                .filter(agency -> !led.contains(agency))
                .collect(Collectors.toUnmodifiableSet());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
