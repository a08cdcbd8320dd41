package org.dongthuan.review;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.dongthuan.agency.AgencyCode;
import org.jspecify.annotations.Nullable;

/**
 * An open task in somebody's list.
 *
 * @param kind the kind of request, e.g. {@code CORRECTION}
 * @param step the id of the user task
 * @param agency the agency whose people may work on it
 */
public record TaskSummary(
        String taskId,
        RequestNumber number,
        String kind,
        String step,
        AgencyCode agency,
        OffsetDateTime createdAt,
        @Nullable LocalDate dueDate,
        @Nullable String assignee) {}
