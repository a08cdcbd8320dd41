package org.dongthuan.identity;

import java.time.LocalDate;
import java.util.Set;
import org.dongthuan.agency.AgencyCode;
import org.jspecify.annotations.Nullable;

/**
 * Which appointments somebody wants to see.
 *
 * @param agencies those at which they are; none for all, national ones included
 * @param on held on that day; none for the whole history
 * @param after the id before which the page begins, the newest first
 */
public record AppointmentQuery(
        @Nullable Set<AgencyCode> agencies,
        @Nullable String account,
        @Nullable Role role,
        @Nullable LocalDate on,
        long after,
        int most) {}
