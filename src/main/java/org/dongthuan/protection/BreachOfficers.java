package org.dongthuan.protection;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dongthuan.agency.Agencies;
import org.dongthuan.agency.Agency;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.identity.HeldRole;
import org.dongthuan.identity.People;
import org.dongthuan.identity.Role;
import org.dongthuan.platform.Refusal;
import org.dongthuan.review.AnsweringApprovers;
import org.springframework.stereotype.Component;

/**
 * Who handles a breach: the data-protection officers of the agency where it happened, or of the nearest above it; never
 * the person whose readings it is about, nor whoever stands in for him.
 */
@Component
class BreachOfficers {

    private final People people;
    private final AnsweringApprovers leaders;
    private final Agencies agencies;
    private final Clock clock;

    BreachOfficers(People people, AnsweringApprovers leaders, Agencies agencies, Clock clock) {
        this.people = people;
        this.leaders = leaders;
        this.agencies = agencies;
        this.clock = clock;
    }

    /** The agency whose officers have it now. */
    Optional<AgencyCode> nearest(Breach breach) {
        return nearest(upwards(breach.origin().agency()), breach);
    }

    /** The first above the one that has it. */
    Optional<AgencyCode> above(Breach breach) {
        AgencyCode asked = breach.asked();
        Set<AgencyCode> line =
                new LinkedHashSet<>(upwards(asked == null ? breach.origin().agency() : asked));
        line.remove(asked);
        return nearest(line, breach);
    }

    private Optional<AgencyCode> nearest(Set<AgencyCode> line, Breach breach) {
        return line.stream().filter(agency -> !at(agency, breach).isEmpty()).findFirst();
    }

    List<String> at(AgencyCode agency, Breach breach) {
        Set<String> excluded = excluded(breach);
        return people.holders(Role.DATA_PROTECTION_OFFICER, agency).stream()
                .filter(holder -> !excluded.contains(holder))
                .toList();
    }

    /** The accounts of those who may work on it now. */
    List<String> accounts(Breach breach) {
        AgencyCode asked = breach.asked();
        return asked == null ? List.of() : at(asked, breach);
    }

    /** The agency whose approvers answer for what happens there, with somebody other than those. */
    Optional<AgencyCode> ledBy(AgencyCode agency, String reporter, Set<String> keptOut) {
        return leaders.nearest(reporter, agency, people.withStandIns(keptOut));
    }

    /** Those who answer for where it happened. */
    List<String> leaders(Breach breach) {
        AgencyCode ledBy = breach.origin().ledBy();
        return ledBy == null ? List.of() : leaders.at(ledBy, excluded(breach));
    }

    Set<String> excluded(Breach breach) {
        return people.withStandIns(breach.keptOut());
    }

    static String group(AgencyCode agency) {
        return new HeldRole(Role.DATA_PROTECTION_OFFICER, agency).group();
    }

    /** Whether the person has it: an officer of the agency that is asked, who is not kept out of it. */
    boolean isOne(String account, Breach breach) {
        AgencyCode asked = breach.asked();
        return asked != null
                && people.groupsOf(people.rolesOf(account)).contains(group(asked))
                && !excluded(breach).contains(account);
    }

    /** @throws Refusal.NotFound for whoever has it not: the person that it is about does not even learn of it */
    void check(String account, Breach breach) {
        if (!isOne(account, breach)) throw new Refusal.NotFound("task-unknown");
    }

    /** The agency itself, and whoever stands above it with its personnel department, up to the top. */
    private Set<AgencyCode> upwards(AgencyCode agency) {
        LocalDate today = LocalDate.now(clock);
        Set<AgencyCode> line = new LinkedHashSet<>();
        Optional<AgencyCode> next = Optional.of(agencies.inForce(agency, today));
        while (next.isPresent() && line.add(next.get())) {
            AgencyCode present = next.get();
            agencies.personnelDepartment(present, today).ifPresent(line::add);
            next = agencies.bodyAbove(present, today)
                    .or(() -> Optional.of(agencies.get(present)).map(Agency::parent))
                    .map(above -> agencies.inForce(above, today));
        }
        return line;
    }
}
