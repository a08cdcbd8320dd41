package org.dongthuan.absence;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.dongthuan.absence.AbsenceRules.Colleague;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.identity.Actor;
import org.dongthuan.identity.HeldRole;
import org.dongthuan.identity.People;
import org.dongthuan.identity.Role;
import org.springframework.stereotype.Component;

/** In which offices somebody can be stood in for, and by whom: officials of the agency. */
@Component
class Offices {

    private final People people;

    Offices(People people) {
        this.people = people;
    }

    boolean isThere(Actor actor) {
        return !actor.offices().isEmpty();
    }

    boolean signs(Actor actor) {
        return actor.offices().stream().anyMatch(held -> held.role() == Role.APPROVER);
    }

    List<Substitute> candidates(Actor actor) {
        return people.officialsAt(agencies(actor)).stream()
                .filter(found -> !found.account().equals(actor.account()))
                .map(found -> new Substitute(found.account(), found.name()))
                .toList();
    }

    List<Colleague> colleagues(Actor actor) {
        return people.officialsAt(agencies(actor)).stream()
                .filter(found -> !found.account().equals(actor.account()))
                .map(found -> new Colleague(found.account(), found.leader()))
                .toList();
    }

    private static Set<AgencyCode> agencies(Actor actor) {
        return actor.offices().stream().map(HeldRole::agencyOrThrow).collect(Collectors.toUnmodifiableSet());
    }
}
