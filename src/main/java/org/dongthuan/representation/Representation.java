package org.dongthuan.representation;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.mandate.Mandate.Cause;
import org.dongthuan.mandate.MandateKind;
import org.dongthuan.record.RecordId;
import org.dongthuan.review.RequestNumber;
import org.jspecify.annotations.Nullable;

/**
 * That somebody acts for a person who can give no mandate, as it is stored from its proposal on.
 *
 * @param requester who proposed it
 * @param record of whom somebody acts for
 * @param subject that person's account
 * @param representative the account of whoever acts
 * @param from as it was proposed; nothing holds before the decision
 * @param endReason why the agency ended it
 */
record Representation(
        RequestNumber number,
        String requester,
        AgencyCode decidingAgency,
        RecordId record,
        String subject,
        String representative,
        Set<MandateKind> kinds,
        Ground ground,
        List<UUID> evidence,
        LocalDate from,
        LocalDate to,
        RepresentationStatus status,
        OffsetDateTime submittedAt,
        LocalDate dueDate,
        @Nullable OffsetDateTime closedAt,
        @Nullable String endReason) {

    static final String PREFIX = "DD";

    Representation {
        kinds = Set.copyOf(kinds);
        evidence = List.copyOf(evidence);
    }

    /** The one thing that is said yes or no to. */
    UUID item() {
        return UUID.nameUUIDFromBytes(number.text().getBytes(StandardCharsets.UTF_8));
    }

    Cause cause() {
        return ground.relation().cause();
    }

    /** Whether the person is one of the two: whoever he is, he has no part in recording it. */
    boolean concerns(String account) {
        return subject.equals(account) || representative.equals(account);
    }
}
