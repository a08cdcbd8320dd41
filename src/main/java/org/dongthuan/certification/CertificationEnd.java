package org.dongthuan.certification;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.review.RequestNumber;
import org.jspecify.annotations.Nullable;

/**
 * The proposal to take a certification back, as it is stored.
 *
 * @param requester who proposed it
 * @param reason why; the recipient reads it
 */
record CertificationEnd(
        RequestNumber number,
        RequestNumber certification,
        String requester,
        AgencyCode decidingAgency,
        EndStatus status,
        String reason,
        OffsetDateTime submittedAt,
        LocalDate dueDate,
        @Nullable OffsetDateTime closedAt) {

    static final String PREFIX = "TX";

    /** The one thing that reviewers say a word on. */
    UUID item() {
        return UUID.nameUUIDFromBytes(number.text().getBytes(StandardCharsets.UTF_8));
    }
}
