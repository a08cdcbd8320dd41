package org.dongthuan.protection;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A breach with all that was said of it; of whoever reported it and has no other right, only what he said himself.
 *
 * @param reporter by name
 * @param alarm the number of the alarm that it comes from
 * @param what what was noticed
 * @param known of how many people it is known that their data were concerned
 * @param told how many of them were told here
 */
public record BreachView(
        @JsonUnwrapped BreachSummary breach,
        String reporter,
        OffsetDateTime reportedAt,
        @Nullable String alarm,
        String what,
        int known,
        int told,
        @Nullable Said assessment,
        @Nullable Sent notice,
        @Nullable Done closing) {

    /** What the officer said of it. */
    public record Said(
            boolean isBreach,
            String by,
            OffsetDateTime at,
            @Nullable Integer people,
            List<BreachData> data,
            List<BreachHarm> harms,
            @Nullable String consequences,
            boolean tellsPersons,
            @Nullable String toPersons,
            @Nullable String reason) {
        public Said {
            data = List.copyOf(data);
            harms = List.copyOf(harms);
        }
    }

    /** How the competent authority was told. */
    public record Sent(
            String by,
            OffsetDateTime sentAt,
            NoticeWay way,
            @Nullable String reference,
            @Nullable String late) {}

    /** What was done. */
    public record Done(String by, OffsetDateTime at, String measures) {}

    BreachView asReported() {
        return new BreachView(breach, reporter, reportedAt, alarm, what, 0, 0, null, null, null);
    }
}
