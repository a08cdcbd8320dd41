package org.dongthuan.identity;

import java.time.LocalDate;
import org.dongthuan.agency.AgencyCode;
import org.jspecify.annotations.Nullable;

/**
 * What somebody holds, held, or will hold.
 *
 * @param name of the holder
 * @param proposal by which it was made; none for those of the time before there were proposals
 * @param endedOn the day from which it is in force no more, where it was ended before its last one
 */
public record HeldAppointment(
        long id,
        String account,
        String name,
        Role role,
        @Nullable AgencyCode agency,
        boolean leader,
        @Nullable String title,
        @Nullable String signsAs,
        LocalDate from,
        @Nullable LocalDate to,
        @Nullable String proposal,
        @Nullable LocalDate endedOn,
        @Nullable String endedBy,
        @Nullable String endReason) {}
