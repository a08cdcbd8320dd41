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
 * A breach of the rules on personal data, without its words.
 *
 * @param asked whose data-protection officers have it; none where nobody is there
 * @param escalatedTo whose officers were told that the notice is late
 * @param due the last day for the measures; none before the authority was told
 */
record Breach(
        UUID id,
        RequestNumber number,
        Origin origin,
        BreachStatus status,
        @Nullable AgencyCode asked,
        @Nullable AgencyCode escalatedTo,
        @Nullable Assessed assessed,
        @Nullable Noticed noticed,
        @Nullable LocalDate due,
        @Nullable Closed closed)
        implements Fingerprinted {

    /**
     * Where it comes from.
     *
     * @param noticeDue until when the competent authority must know
     * @param ledBy whose approvers answer for where it happened
     * @param alarm the number of the alarm about somebody's readings
     * @param keptOut whose readings those were
     */
    record Origin(
            OffsetDateTime detectedAt,
            OffsetDateTime noticeDue,
            String reportedBy,
            OffsetDateTime reportedAt,
            AgencyCode agency,
            @Nullable AgencyCode ledBy,
            @Nullable String alarm,
            @Nullable String keptOut) {}

    /** What the officer said that it is; of what is none only by whom and when. */
    record Assessed(
            String by,
            OffsetDateTime at,
            @Nullable Integer people,
            List<BreachData> data,
            List<BreachHarm> harms,
            boolean tellsPersons) {
        Assessed {
            data = List.copyOf(data);
            harms = List.copyOf(harms);
        }
    }

    /** How the authority was told. */
    record Noticed(
            String by,
            OffsetDateTime recordedAt,
            OffsetDateTime sentAt,
            NoticeWay way,
            @Nullable String reference) {}

    /** By whom and when it was closed. */
    record Closed(String by, OffsetDateTime at) {}

    /** Whose key locks what is said of it. */
    RecordId lockedFor() {
        return new RecordId(id);
    }

    boolean keepsOut(String account) {
        return account.equals(origin.keptOut());
    }

    /** Who neither sees nor handles it. */
    Set<String> keptOut() {
        String account = origin.keptOut();
        return account == null ? Set.of() : Set.of(account);
    }

    @Override
    public String fingerprint() {
        return Seen.fingerprint(number, status, String.valueOf(asked));
    }
}
