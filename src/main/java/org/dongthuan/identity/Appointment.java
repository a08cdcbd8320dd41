package org.dongthuan.identity;

import org.dongthuan.agency.AgencyCode;
import org.jspecify.annotations.Nullable;

/** An appointment in force: the role, and whether its holder leads the agency. */
record Appointment(HeldRole held, boolean leader) {

    boolean isOf(Role role) {
        return held.role() == role;
    }

    @Nullable
    AgencyCode agency() {
        return held.agency();
    }
}
