package org.dongthuan.oversight;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * An open case by its number alone: nothing of what it is about.
 *
 * @param agency with which it stands; none where nobody was there to be asked
 * @param dueDate the last day of where it stands
 * @param page where whoever looks may open it; none where he may not
 */
public record CaseLine(
        CaseKind kind,
        String number,
        String stage,
        @Nullable String agency,
        @Nullable String agencyName,
        OffsetDateTime openedAt,
        @Nullable LocalDate dueDate,
        boolean overdue,
        @Nullable String page) {}
