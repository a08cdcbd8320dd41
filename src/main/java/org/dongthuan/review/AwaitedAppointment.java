package org.dongthuan.review;

import java.time.OffsetDateTime;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.identity.Role;

/**
 * What a case waits for when nobody independent is left for its next step.
 *
 * @param step the id of that step's user task
 * @param role which somebody has to be appointed to
 * @param agency where: the deciding agency, or the one that took its duty over
 * @param stoppedAt when the case came to the step
 */
public record AwaitedAppointment(String step, Role role, AgencyCode agency, OffsetDateTime stoppedAt) {

    /** The key of the text that names whoever is missing. */
    public String who() {
        return "review.role." + role;
    }
}
