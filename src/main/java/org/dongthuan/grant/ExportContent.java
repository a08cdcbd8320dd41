package org.dongthuan.grant;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.IntFunction;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.review.RequestNumber;

/**
 * A file that is handed over: the log says so, and every grant of it stands.
 *
 * @param decisions the numbers of the written decisions that gave the grants
 * @param to the last day of the first grant to end
 * @param fields the columns
 * @param pieces how many there are
 * @param rows of a piece, read when they are asked for: a slow reader holds no connection
 */
public record ExportContent(
        ExportFormat format,
        UUID grant,
        RequestNumber request,
        AgencyCode agency,
        String purpose,
        List<String> decisions,
        LocalDate to,
        List<String> fields,
        int people,
        OffsetDateTime readAt,
        Locale language,
        int pieces,
        IntFunction<List<ExportRow>> rows) {}
