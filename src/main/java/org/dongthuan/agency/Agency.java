package org.dongthuan.agency;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A state agency as it stood between two dates.
 *
 * @param managing whether it recruits, appoints and disciplines, and so answers for records (cơ quan quản lý)
 * @param overseer the agency above it that decides where it may not
 * @param successor the agency that took its duty over when it was closed
 */
public record Agency(
        AgencyCode code,
        String name,
        Kind kind,
        @Nullable AgencyCode parent,
        @Nullable AgencyCode overseer,
        boolean managing,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable AgencyCode successor) {

    /** What sort of agency it is. */
    public enum Kind {
        MINISTRY,
        PROVINCIAL_COMMITTEE,
        PERSONNEL_DEPARTMENT,
        DEPARTMENT,
        COMMUNE_COMMITTEE
    }

    /** Whether it exists on that day; both stated days count. */
    public boolean inForce(LocalDate day) {
        return (validFrom == null || !day.isBefore(validFrom)) && (validTo == null || !day.isAfter(validTo));
    }
}
