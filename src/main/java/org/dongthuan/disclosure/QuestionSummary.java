package org.dongthuan.disclosure;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.dongthuan.review.RequestNumber;
import org.jspecify.annotations.Nullable;

/**
 * A question in the list of whoever asked it.
 *
 * @param reading the id of the reading in the list of readings
 * @param readAt when that was
 * @param reader who read, by name; none for the system itself
 * @param agencyName of the agency that is to answer, or has
 * @param dueDate the last day for whoever has it now; none once it is closed
 */
public record QuestionSummary(
        RequestNumber number,
        QuestionStatus status,
        long reading,
        OffsetDateTime readAt,
        @Nullable String reader,
        @Nullable String agencyName,
        OffsetDateTime askedAt,
        @Nullable LocalDate dueDate,
        @Nullable OffsetDateTime closedAt) {}
