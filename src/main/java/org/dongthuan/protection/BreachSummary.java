package org.dongthuan.protection;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.dongthuan.review.RequestNumber;
import org.jspecify.annotations.Nullable;

/**
 * A breach in a list.
 *
 * @param agencyName where it happened
 * @param noticeDue until when the competent authority must know; none once it does, or where it was no breach
 * @param late whether that moment is over
 * @param dueDate the last day for the measures; none before the authority was told and after they were taken
 */
public record BreachSummary(
        RequestNumber number,
        BreachStatus status,
        OffsetDateTime detectedAt,
        String agencyName,
        @Nullable OffsetDateTime noticeDue,
        boolean late,
        @Nullable LocalDate dueDate) {}
