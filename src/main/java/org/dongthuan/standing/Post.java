package org.dongthuan.standing;

import org.dongthuan.agency.AgencyCode;
import org.dongthuan.identity.Actor;
import org.dongthuan.identity.HeldRole;
import org.dongthuan.identity.Role;

/**
 * A post: a role at an agency. Whoever is appointed to it has it, no longer than the appointment lasts.
 *
 * @param role one of those that work on requests
 */
public record Post(AgencyCode agency, Role role) {

    public Post {
        if (!role.reviews()) throw new IllegalArgumentException("No post: " + role);
    }

    boolean isHeldBy(Actor actor) {
        var held = new HeldRole(role, agency);
        // whoever only stands in was not appointed to it
        return actor.roles().contains(held) && !actor.standsIn().containsKey(held);
    }

    /** The key of the text that names the role. */
    String textKey() {
        return "review.role." + role;
    }
}
