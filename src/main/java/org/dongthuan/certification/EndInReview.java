package org.dongthuan.certification;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.dongthuan.review.RequestNumber;
import org.dongthuan.review.ReviewItem;

/**
 * The proposal to take a certification back as whoever decides sees it.
 *
 * @param recipient who may read by it, and for which agency
 * @param people how many the request is about
 * @param certifier who gave it, by name
 */
record EndInReview(
        UUID itemId,
        String label,
        RequestNumber certification,
        RequestNumber request,
        String recipient,
        String recipientAgency,
        String purpose,
        String purposeText,
        LocalDate from,
        LocalDate to,
        int people,
        String certifier,
        OffsetDateTime certifiedAt,
        String proposedBy)
        implements ReviewItem {}
