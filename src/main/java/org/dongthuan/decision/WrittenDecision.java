package org.dongthuan.decision;

import java.time.LocalDate;
import java.util.UUID;
import org.dongthuan.agency.AgencyCode;

/**
 * A written decision that was issued and never changes.
 *
 * @param number as it is quoted, e.g. {@code 12/QĐ-SNV}; unique within the series' year
 * @param series the body whose numbers it takes: a department of a ministry has none of its own
 * @param verificationCode by which anybody who holds the paper can ask whether it is genuine
 */
public record WrittenDecision(
        UUID id,
        String number,
        AgencyCode issuer,
        AgencyCode series,
        int year,
        int sequence,
        LocalDate date,
        String request,
        String verificationCode) {}
