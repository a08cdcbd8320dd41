package org.dongthuan.absence;

import java.util.HashSet;
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

    /** @param others where else somebody may have to stand in */
    List<Substitute> candidates(Actor actor, Set<AgencyCode> others) {
        Set<AgencyCode> all = new HashSet<>(agencies(actor));
        all.addAll(others);
        return people.officialsAt(all).stream()
                .filter(found -> !found.account().equals(actor.account()))
                .map(found -> new Substitute(found.account(), found.name()))
                .toList();
    }

    /** @param enters who says it: nobody makes himself somebody's substitute */
    List<Colleague> colleagues(Actor absent, Actor enters) {
        return people.officialsAt(agencies(absent)).stream()
                .filter(found -> !found.account().equals(absent.account()))
                .filter(found -> !found.account().equals(enters.account()))
                .map(found -> new Colleague(found.account(), found.leader()))
                .toList();
    }

    static Set<AgencyCode> agencies(Actor actor) {
        return actor.offices().stream().map(HeldRole::agencyOrThrow).collect(Collectors.toUnmodifiableSet());
    }
}
