package org.dongthuan.review;

import java.time.OffsetDateTime;
import org.dongthuan.agency.AgencyCode;
import org.jspecify.annotations.Nullable;

/**
 * A task that went from one to another without the one asking for it.
 *
 * @param agency whose people may work on it
 * @param leader none for what the system did
 * @param hadBy whoever had it; nobody where it was free
 * @param givenTo nobody where it went back to all
 * @param reason none for what the system did
 */
record TaskMove(
        String taskId,
        RequestNumber number,
        String step,
        AgencyCode agency,
        Kind kind,
        OffsetDateTime at,
        @Nullable String leader,
        @Nullable String hadBy,
        @Nullable String givenTo,
        @Nullable String reason) {

    enum Kind {
        /** Nobody had touched it for a working day. */
        RETURNED,
        TAKEN_BACK,
        HANDED_ON
    }
}
