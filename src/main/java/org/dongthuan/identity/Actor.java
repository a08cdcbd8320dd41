package org.dongthuan.identity;

import java.util.Set;
import org.dongthuan.agency.AgencyCode;
import org.jspecify.annotations.Nullable;

/** The person who is asking right now, with the roles of this moment. */
public record Actor(String account, String name, @Nullable AgencyCode agency, Set<HeldRole> roles) {

    public Actor {
        roles = Set.copyOf(roles);
    }

    public boolean holds(Role role, AgencyCode at) {
        return roles.contains(new HeldRole(role, at));
    }

    public boolean holds(Role role) {
        return roles.stream().anyMatch(held -> held.role() == role);
    }

    /** Whether his area as an administrator is the whole country: the settings and processes of all are kept by those. */
    public boolean isNationalAdministrator() {
        return roles.contains(new HeldRole(Role.ADMINISTRATOR, null));
    }

    /** The agency's code for the log. */
    public @Nullable String agencyCode() {
        return agency == null ? null : agency.code();
    }
}
