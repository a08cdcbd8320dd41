package org.dongthuan.identity;

import java.util.Locale;
import org.dongthuan.agency.AgencyCode;
import org.jspecify.annotations.Nullable;

/** A role that somebody holds today; without an agency it is a national one. */
public record HeldRole(Role role, @Nullable AgencyCode agency) {

    /** The engine's group of everybody who holds the role there, e.g. {@code H24.01.verifier}. */
    public String group() {
        String name = role.name().toLowerCase(Locale.ROOT);
        return agency == null ? name : agency.code() + "." + name;
    }

    /** The role behind a group that {@link #group()} made. */
    public static HeldRole ofGroup(String group) {
        int dot = group.lastIndexOf('.');
        Role role = Role.valueOf(group.substring(dot + 1).toUpperCase(Locale.ROOT));
        return new HeldRole(role, dot < 0 ? null : new AgencyCode(group.substring(0, dot)));
    }

    /** The agency, for roles that are never national. */
    public AgencyCode agencyOrThrow() {
        if (agency == null) throw new IllegalStateException("A national role has no agency: " + role);
        return agency;
    }
}
