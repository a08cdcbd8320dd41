package org.dongthuan.consent;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.dongthuan.agency.AgencyCode;
import org.jspecify.annotations.Nullable;

/**
 * What was asked for after a withdrawal: to say that use has stopped and copies are gone.
 *
 * @param consent the id of the withdrawn one
 * @param due the last day of the present term
 * @param agency whose approvers are asked; none as long as the recipient alone is
 * @param escalatedAt when a term passed for the first time without a word
 */
record Cessation(
        UUID consent,
        OffsetDateTime openedAt,
        LocalDate due,
        @Nullable AgencyCode agency,
        @Nullable OffsetDateTime escalatedAt,
        @Nullable Confirmation confirmation) {

    boolean isConfirmed() {
        return confirmation != null;
    }

    boolean isEscalated() {
        return escalatedAt != null;
    }

    CessationStatus status() {
        if (isConfirmed()) return CessationStatus.CONFIRMED;
        return isEscalated() ? CessationStatus.ESCALATED : CessationStatus.AWAITED;
    }

    /**
     * What was said.
     *
     * @param agency for which it was said
     * @param stoppedOn since when nothing is used any more
     */
    record Confirmation(OffsetDateTime at, String by, AgencyCode agency, LocalDate stoppedOn) {}
}
