package org.dongthuan.access;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.platform.Fingerprinted;
import org.dongthuan.platform.Seen;
import org.dongthuan.record.RecordId;
import org.dongthuan.review.RequestNumber;
import org.jspecify.annotations.Nullable;

/**
 * A request to read in a list, and the answer to its submission.
 *
 * @param door the word of the door by which it came in
 */
public record AccessSummary(
        RequestNumber number,
        AccessStatus status,
        String door,
        String purpose,
        OffsetDateTime submittedAt,
        LocalDate from,
        LocalDate to,
        List<Part> parts)
        implements Fingerprinted {

    @Override
    public String fingerprint() {
        return Seen.fingerprint(number, status, parts);
    }

    /**
     * One person asked about.
     *
     * @param subject the record
     * @param consent the number of the question that was asked, of a consent or a certification; none where the door
     *     asks nobody
     * @param answerBy the last day for its answer
     */
    public record Part(
            RecordId subject,
            AccessStage stage,
            AgencyCode decidingAgency,
            @Nullable RequestNumber consent,
            @Nullable LocalDate answerBy) {}
}
