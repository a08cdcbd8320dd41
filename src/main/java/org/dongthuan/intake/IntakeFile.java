package org.dongthuan.intake;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.review.RequestNumber;
import org.jspecify.annotations.Nullable;

/**
 * A file of records on its way into the registry.
 *
 * @param number by which people know it, also in its process
 * @param agency on whose strength the records come
 * @param hash of the file as it came
 * @param done people checked or written so far
 * @param accounts to which the records will belong
 * @param asked whose approvers are to confirm it; none before it is right, and where nobody independent is there
 * @param refusal why it does not come, in the words of whoever said so
 * @param leftOut those that somebody else had brought in before they were written
 */
public record IntakeFile(
        UUID id,
        RequestNumber number,
        AgencyCode agency,
        String hash,
        int people,
        int rows,
        State state,
        int done,
        int problems,
        List<String> accounts,
        String broughtBy,
        OffsetDateTime broughtAt,
        @Nullable AgencyCode asked,
        @Nullable String confirmedBy,
        @Nullable String refusedBy,
        @Nullable String refusal,
        @Nullable OffsetDateTime endedAt,
        int added,
        int leftOut,
        @Nullable String receipt) {

    /** How far it has come. */
    public enum State {
        CHECKING,
        FAULTY,
        CHECKED,
        WRITING,
        WRITTEN,
        REFUSED,
        CANCELLED;

        /** Whether the application works on it. */
        public boolean isRunning() {
            return this == CHECKING || this == WRITING;
        }

        public boolean isOver() {
            return this == WRITTEN || this == REFUSED || this == CANCELLED;
        }
    }
}
