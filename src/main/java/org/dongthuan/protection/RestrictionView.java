package org.dongthuan.protection;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.dongthuan.review.RequestNumber;
import org.jspecify.annotations.Nullable;

/**
 * A request to restrict processing, for the person and for those who decide on it.
 *
 * @param person whose record, by name
 * @param purposes in words
 * @param lastDay until when; none where it holds until it is ended
 * @param holds whether nobody reads for these purposes today
 * @param agencyName who decides, or has decided
 * @param dueDate until when; none once it is decided
 * @param ground the ground in law of a refusal, with its source
 */
public record RestrictionView(
        RequestNumber number,
        RestrictionKind kind,
        RestrictionStatus status,
        String person,
        List<String> purposes,
        @Nullable LocalDate lastDay,
        String reason,
        OffsetDateTime askedAt,
        boolean holds,
        @Nullable String agencyName,
        @Nullable LocalDate dueDate,
        @Nullable String decidedBy,
        @Nullable OffsetDateTime decidedAt,
        @Nullable String ground,
        @Nullable String answer) {
    public RestrictionView {
        purposes = List.copyOf(purposes);
    }
}
