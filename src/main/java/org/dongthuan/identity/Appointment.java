package org.dongthuan.identity;

import org.dongthuan.agency.AgencyCode;
import org.jspecify.annotations.Nullable;

/**
 * An appointment in force: the role, and whether its holder leads the agency.
 *
 * @param away whether its holder is away, so that somebody else does his work
 * @param absent whose it is, when the person only stands in for him
 */
record Appointment(
        HeldRole held,
        boolean leader,
        boolean away,
        @Nullable String absent) {

    Appointment(HeldRole held, boolean leader) {
        this(held, leader, false, null);
    }

    /** Whether work may be done by it: whoever is away works in no office. */
    boolean isActive() {
        return !away || !held.role().reviews();
    }

    boolean isOf(Role role) {
        return held.role() == role;
    }

    @Nullable
    AgencyCode agency() {
        return held.agency();
    }
}
