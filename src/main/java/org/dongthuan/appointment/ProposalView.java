package org.dongthuan.appointment;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.identity.Role;
import org.dongthuan.review.RequestNumber;
import org.jspecify.annotations.Nullable;

/**
 * A proposal to appoint somebody, as it is shown.
 *
 * @param name of the person who is to be appointed
 * @param proposedBy by name, as is {@code decidedBy}
 * @param askedName the agency whose approvers are asked; none where the administrators are
 * @param dueDate the last day for them; none once it is closed
 * @param reason why it was refused
 */
public record ProposalView(
        RequestNumber number,
        ProposalStatus status,
        String account,
        String name,
        Role role,
        @Nullable AgencyCode agency,
        @Nullable String agencyName,
        boolean leader,
        @Nullable String title,
        @Nullable String signsAs,
        LocalDate from,
        @Nullable LocalDate to,
        String proposedBy,
        OffsetDateTime proposedAt,
        @Nullable String askedName,
        @Nullable LocalDate dueDate,
        @Nullable String decidedBy,
        @Nullable OffsetDateTime decidedAt,
        @Nullable String reason) {}
