package org.dongthuan.revision;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.decision.ChangeKind;
import org.dongthuan.record.RecordId;
import org.dongthuan.review.RequestNumber;
import org.jspecify.annotations.Nullable;

/**
 * The proposed change of a decision as it is stored.
 *
 * @param decision the one that shall be revoked or corrected
 * @param shared whether that is on several people, each of whom reads no more than the own part
 * @param records whose data it tells of
 * @param part of a correction on several people: whose part it puts right; none where it is what all parts say
 */
record DecisionChange(
        RequestNumber number,
        UUID decision,
        ChangeKind kind,
        String requester,
        AgencyCode decidingAgency,
        ChangeStatus status,
        boolean shared,
        List<RecordId> records,
        @Nullable RecordId part,
        ChangeWords words,
        OffsetDateTime submittedAt,
        LocalDate dueDate,
        @Nullable OffsetDateTime closedAt) {

    static final String PREFIX = "TD";

    DecisionChange {
        records = List.copyOf(records);
    }

    /** Those whose part of the decision it changes: they are told, and of several each gets an extract. */
    List<RecordId> touched() {
        return part == null ? records : List.of(part);
    }

    /** The one thing that reviewers say a word on. */
    UUID item() {
        return UUID.nameUUIDFromBytes(number.text().getBytes(StandardCharsets.UTF_8));
    }

    boolean isApproved() {
        return status == ChangeStatus.APPROVED;
    }
}
