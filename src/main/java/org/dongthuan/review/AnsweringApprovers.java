package org.dongthuan.review;

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
import org.springframework.stereotype.Component;

/**
 * Who answers for what somebody did with other people's data: the approvers of the personnel department responsible for
 * him, and above them those of each body that oversees it. Agencies that closed are answered for by their successors.
 */
@Component
public class AnsweringApprovers {

    private final People people;
    private final Agencies agencies;
    private final Clock clock;

    AnsweringApprovers(People people, Agencies agencies, Clock clock) {
        this.people = people;
        this.agencies = agencies;
        this.clock = clock;
    }

    /** The nearest agency with somebody independent: the one responsible for that person of that agency, or one above. */
    public Optional<AgencyCode> nearest(String person, AgencyCode workplace, Set<String> excluded) {
        AgencyCode responsible =
                agencies.decidingAgency(managing(inForce(workplace)), people.ledBy(person), LocalDate.now(clock));
        return nearest(responsible, excluded);
    }

    /** That agency, or the first above it with somebody independent. */
    public Optional<AgencyCode> nearest(AgencyCode agency, Set<String> excluded) {
        return upwards(agency).stream()
                .filter(each -> !at(each, excluded).isEmpty())
                .findFirst();
    }

    /** The first above that one with somebody independent; with none, at the top, others of the same agency. */
    public Optional<AgencyCode> above(AgencyCode agency, Set<String> excluded) {
        AgencyCode present = inForce(agency);
        return agencies.bodyAbove(present, LocalDate.now(clock))
                .flatMap(above -> nearest(above, excluded))
                .or(() -> at(present, excluded).isEmpty() ? Optional.empty() : Optional.of(present));
    }

    /** The accounts of the independent ones there. */
    public List<String> at(AgencyCode agency, Set<String> excluded) {
        return people.holders(Role.APPROVER, agency).stream()
                .filter(holder -> !excluded.contains(holder))
                .toList();
    }

    /** Those who must not answer, and whoever stands in for one of them today. */
    public Set<String> withStandIns(Set<String> excluded) {
        return people.withStandIns(excluded);
    }

    /** Whether the person is an approver of that agency today, or of the one that took its duty over. */
    public boolean isOne(String account, AgencyCode agency) {
        return people.groupsOf(people.rolesOf(account)).contains(group(agency));
    }

    /** The group in which the engine finds them. */
    public static String group(AgencyCode agency) {
        return new HeldRole(Role.APPROVER, agency).group();
    }

    private Set<AgencyCode> upwards(AgencyCode agency) {
        Set<AgencyCode> line = new LinkedHashSet<>();
        Optional<AgencyCode> next = Optional.of(inForce(agency));
        while (next.isPresent() && line.add(next.get())) {
            next = agencies.bodyAbove(next.get(), LocalDate.now(clock)).map(this::inForce);
        }
        return line;
    }

    /** The one that answers for records: itself, or the next above it in the tree. */
    private AgencyCode managing(AgencyCode code) {
        Set<AgencyCode> seen = new LinkedHashSet<>();
        Agency agency = agencies.get(code);
        while (!agency.managing() && agency.parent() != null && seen.add(agency.code())) {
            agency = agencies.get(agency.parent());
        }
        return agency.code();
    }

    private AgencyCode inForce(AgencyCode agency) {
        return agencies.inForce(agency, LocalDate.now(clock));
    }
}
