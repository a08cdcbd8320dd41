package org.dongthuan.certification;

import java.util.Set;
import java.util.stream.Collectors;
import org.dongthuan.identity.Actor;
import org.dongthuan.identity.HeldRole;
import org.dongthuan.identity.People;
import org.dongthuan.identity.Role;
import org.springframework.stereotype.Component;

/** Who sees what an agency certified and may propose to take it back: its officers and leaders, whom it does not concern. */
@Component
class GivenRights {

    private final People people;

    GivenRights(People people) {
        this.people = people;
    }

    /** The groups of leaders for whose agencies the person verifies or decides, those that closed into his included. */
    Set<String> groups(Actor actor) {
        Set<HeldRole> leaders = actor.roles().stream()
                .filter(held -> held.role() == Role.VERIFIER || held.role() == Role.APPROVER)
                .map(held -> new HeldRole(Role.APPROVER, held.agencyOrThrow()))
                .collect(Collectors.toUnmodifiableSet());
        return people.groupsOf(leaders);
    }

    /** Whom the request is about learns nothing of it here. */
    boolean sees(Actor actor, Certification certification) {
        HeldRole asked = certification.asked();
        return asked != null
                && certification.isGiven()
                && groups(actor).contains(asked.group())
                && !certification.question().isAbout(actor.account());
    }

    boolean mayPropose(Actor actor, Certification certification) {
        return certification.status() == CertificationStatus.CERTIFIED && !isRequester(actor, certification);
    }

    boolean isRequester(Actor actor, Certification certification) {
        return certification.question().requester().equals(actor.account());
    }
}
