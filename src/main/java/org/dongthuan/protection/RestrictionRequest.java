package org.dongthuan.protection;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.platform.Fingerprinted;
import org.dongthuan.platform.Seen;
import org.dongthuan.record.RecordId;
import org.dongthuan.review.RequestNumber;
import org.jspecify.annotations.Nullable;

/**
 * A person's request to restrict the processing of the own record, or an objection to it, without its words.
 *
 * @param lastDay until when it is asked for; none where it is to hold until it is ended
 * @param agency whose approvers are asked, or have decided
 * @param due the last day for whoever has it now
 * @param ground why it was refused
 */
record RestrictionRequest(
        UUID id,
        RequestNumber number,
        RestrictionKind kind,
        RecordId record,
        String requester,
        List<String> purposes,
        @Nullable LocalDate lastDay,
        OffsetDateTime askedAt,
        RestrictionStatus status,
        @Nullable AgencyCode agency,
        LocalDate due,
        @Nullable String decidedBy,
        @Nullable OffsetDateTime decidedAt,
        @Nullable String ground,
        @Nullable OffsetDateTime endedAt)
        implements Fingerprinted {

    RestrictionRequest {
        purposes = List.copyOf(purposes);
    }

    /** Nobody decides on his own request. */
    Set<String> keptOut() {
        return Set.of(requester);
    }

    /** Whether it has an effect on that day. */
    boolean holds(LocalDate day) {
        return status == RestrictionStatus.IN_FORCE && (lastDay == null || !lastDay.isBefore(day));
    }

    @Override
    public String fingerprint() {
        return Seen.fingerprint(number, status, String.valueOf(agency), due);
    }
}
