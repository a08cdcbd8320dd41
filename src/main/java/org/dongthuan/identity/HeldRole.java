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
}
