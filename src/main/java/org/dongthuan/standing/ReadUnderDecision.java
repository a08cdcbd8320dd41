package org.dongthuan.standing;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.dongthuan.record.OfficialRecord;
import org.dongthuan.review.RequestNumber;

/**
 * What was read under a standing decision.
 *
 * @param standing its id
 * @param request its number
 * @param decision the written decision
 * @param to its last day
 * @param mayPrint whether what it was read for is done on paper
 */
public record ReadUnderDecision(
        UUID standing,
        RequestNumber request,
        UUID decision,
        LocalDate to,
        String purpose,
        boolean mayPrint,
        Map<String, OfficialRecord.Value> fields) {}
