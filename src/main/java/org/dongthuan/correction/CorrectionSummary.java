package org.dongthuan.correction;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.review.RequestNumber;

/** A correction in a list, and the answer to its submission. */
public record CorrectionSummary(
        RequestNumber number,
        CorrectionStatus status,
        AgencyCode managingAgency,
        AgencyCode decidingAgency,
        OffsetDateTime submittedAt,
        LocalDate dueDate,
        List<Item> items) {

    /** One wanted change, without its values. */
    public record Item(UUID itemId, String field, ItemStatus status) {}
}
