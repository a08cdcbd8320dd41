package org.dongthuan.representation;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.mandate.MandateKind;
import org.dongthuan.mandate.MandateState;
import org.dongthuan.platform.Fingerprinted;
import org.dongthuan.platform.Seen;
import org.dongthuan.review.AwaitedAppointment;
import org.dongthuan.review.RequestNumber;
import org.jspecify.annotations.Nullable;

/**
 * A representation in front of the people of the agency.
 *
 * @param status how far its proposal has come
 * @param mandate how what was recorded stands today; none until it is decided
 * @param decision the written decision; none until there is one
 * @param awaitsAppointment for whom it waits to be appointed, when nobody independent is left to decide
 * @param endReason why the agency ended it
 */
public record RepresentationView(
        RequestNumber number,
        RepresentationStatus status,
        @Nullable MandateState mandate,
        AgencyCode decidingAgency,
        String proposer,
        String subject,
        String representative,
        Ground ground,
        List<MandateKind> kinds,
        List<UUID> evidenceIds,
        LocalDate from,
        LocalDate to,
        OffsetDateTime submittedAt,
        LocalDate dueDate,
        @Nullable AwaitedAppointment awaitsAppointment,
        @Nullable Paper decision,
        @Nullable String endReason,
        boolean mayWithdraw,
        boolean mayEnd)
        implements Fingerprinted {

    public RepresentationView {
        kinds = List.copyOf(kinds);
        evidenceIds = List.copyOf(evidenceIds);
    }

    /** The written decision, as it is quoted. */
    public record Paper(UUID id, @Nullable String number) {}

    @Override
    public String fingerprint() {
        return Seen.fingerprint(number, status, mandate == null ? "" : mandate, dueDate);
    }
}
