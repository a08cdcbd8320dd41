package org.dongthuan.appointment;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.identity.NewAppointment;
import org.dongthuan.review.RequestNumber;
import org.jspecify.annotations.Nullable;

/**
 * A proposal to appoint somebody.
 *
 * @param due the last day for whoever is to confirm it
 * @param asked whose approvers are asked; none while nobody is, and where the administrators are
 */
record Proposal(
        RequestNumber number,
        NewAppointment wanted,
        String proposedBy,
        OffsetDateTime proposedAt,
        LocalDate due,
        ProposalStatus status,
        @Nullable AgencyCode asked,
        @Nullable String decidedBy,
        @Nullable OffsetDateTime decidedAt,
        @Nullable String reason) {

    /** A decision rests on nothing else that could change. */
    String fingerprint() {
        return number + "/" + status;
    }
}
