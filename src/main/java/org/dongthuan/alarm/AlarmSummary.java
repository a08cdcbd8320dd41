package org.dongthuan.alarm;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.dongthuan.review.RequestNumber;
import org.jspecify.annotations.Nullable;

/**
 * An alarm in a list.
 *
 * @param reader whose readings, by name
 * @param readerAgencyName for which he read
 * @param day of the readings
 * @param firstAt the first of them, and the last so far
 * @param people of how many people; none where a search was refused
 * @param readings how many lines of the log
 * @param agencyName of the agency that is to judge, or has
 * @param dueDate the last day for whoever has it now; none once it is closed
 */
public record AlarmSummary(
        RequestNumber number,
        AlarmKind kind,
        AlarmStatus status,
        String reader,
        @Nullable String readerAgencyName,
        LocalDate day,
        OffsetDateTime firstAt,
        OffsetDateTime lastAt,
        int people,
        int readings,
        OffsetDateTime raisedAt,
        @Nullable String agencyName,
        @Nullable LocalDate dueDate,
        @Nullable OffsetDateTime closedAt) {}
