package org.dongthuan.transfer;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.platform.Seen;
import org.dongthuan.record.RecordId;
import org.dongthuan.review.RequestNumber;
import org.jspecify.annotations.Nullable;

/**
 * The transfer of a record, as it is stored from its proposal on.
 *
 * @param requester who proposed it
 * @param decidingAgency the department that decides whether the record may go
 * @param subject the account of the person, where there is one
 * @param from the managing agency that has it
 * @param to the managing agency that gets it
 * @param receiving the department there that decides whether it is taken
 * @param using where the person works there
 * @param date from when
 * @param released since when the receiving agency and the person know of it
 * @param asked the agency whose people have it now
 * @param acceptBy their last day
 */
record Transfer(
        RequestNumber number,
        String requester,
        AgencyCode decidingAgency,
        RecordId record,
        @Nullable String subject,
        AgencyCode from,
        AgencyCode to,
        AgencyCode receiving,
        AgencyCode using,
        LocalDate date,
        TransferOrder order,
        List<UUID> evidence,
        TransferStatus status,
        OffsetDateTime submittedAt,
        LocalDate dueDate,
        @Nullable OffsetDateTime released,
        @Nullable AgencyCode asked,
        @Nullable LocalDate acceptBy,
        @Nullable Word word,
        @Nullable OffsetDateTime closedAt) {

    static final String PREFIX = "CQ";

    Transfer {
        evidence = List.copyOf(evidence);
    }

    /** The one thing that is said yes or no to. */
    UUID item() {
        return UUID.nameUUIDFromBytes(number.text().getBytes(StandardCharsets.UTF_8));
    }

    /** Whether it is about that person, who has no part in deciding it. */
    boolean concerns(String account) {
        return account.equals(subject);
    }

    /** Whether the sending agency has let it go: from then on it is no secret of that agency any more. */
    boolean isTold() {
        return released != null;
    }

    String fingerprint() {
        return Seen.fingerprint(number, status, dueDate, acceptBy == null ? "" : acceptBy);
    }
}
