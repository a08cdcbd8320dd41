package org.dongthuan.standing;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.review.RequestNumber;
import org.jspecify.annotations.Nullable;

/**
 * A standing decision as it is stored, from its proposal on.
 *
 * @param department the personnel department whose head decides, and on whose records it is
 * @param from the first day; once it is decided, the day of the decision at the earliest
 * @param to the last day, until 24:00
 * @param decision the written decision on it
 * @param end none unless it was ended before its last day
 */
record StandingDecision(
        RequestNumber number,
        UUID id,
        String requester,
        AgencyCode department,
        Post post,
        List<String> fields,
        List<String> purposes,
        LocalDate from,
        LocalDate to,
        StandingStatus status,
        OffsetDateTime submittedAt,
        LocalDate dueDate,
        @Nullable OffsetDateTime closedAt,
        @Nullable UUID decision,
        @Nullable End end) {

    StandingDecision {
        fields = List.copyOf(fields);
        purposes = List.copyOf(purposes);
        if (fields.isEmpty() || purposes.isEmpty())
            throw new IllegalArgumentException("A standing decision on nothing");
        if (to.isBefore(from)) throw new IllegalArgumentException("A standing decision that ends before it begins");
    }

    /** When and why it was ended. */
    record End(OffsetDateTime at, String by, String reason) {}

    /** The one thing that is said yes or no to. */
    UUID item() {
        return UUID.nameUUIDFromBytes(number.text().getBytes(StandardCharsets.UTF_8));
    }

    /** Whether the post is one of the department itself, which answers for all that it decides on. */
    boolean isOfDepartment() {
        return post.agency().equals(department);
    }

    /** By its own days and end; no timer has a say in it. */
    StandingState state(LocalDate day) {
        if (status != StandingStatus.APPROVED) return StandingState.valueOf(status.name());
        if (end != null) return StandingState.REVOKED;
        if (day.isBefore(from)) return StandingState.NOT_YET;
        return day.isAfter(to) ? StandingState.EXPIRED : StandingState.IN_FORCE;
    }
}
