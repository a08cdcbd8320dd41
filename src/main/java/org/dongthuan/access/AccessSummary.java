package org.dongthuan.access;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.record.RecordId;
import org.dongthuan.review.RequestNumber;
import org.jspecify.annotations.Nullable;

/**
 * A request to read in a list, and the answer to its submission.
 *
 * @param door always {@code SUBJECT_CONSENT} so far
 */
public record AccessSummary(
        RequestNumber number,
        AccessStatus status,
        String door,
        String purpose,
        OffsetDateTime submittedAt,
        LocalDate from,
        LocalDate to,
        List<Part> parts) {

    /**
     * One person asked about.
     *
     * @param subject the record
     * @param consent the number of the consent that was asked for
     * @param answerBy the last day for the person's answer
     */
    public record Part(
            RecordId subject,
            AccessStage stage,
            AgencyCode decidingAgency,
            RequestNumber consent,
            @Nullable LocalDate answerBy) {}
}
