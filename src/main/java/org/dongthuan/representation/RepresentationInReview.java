package org.dongthuan.representation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.dongthuan.evidence.EvidenceDocument;
import org.dongthuan.mandate.MandateKind;
import org.dongthuan.review.ReviewItem;

/**
 * The proposal as whoever decides sees it.
 *
 * @param label what is decided, in words
 * @param documents scans of the paper
 */
record RepresentationInReview(
        UUID itemId,
        String label,
        String subject,
        String representative,
        String representativeAgency,
        Ground ground,
        List<MandateKind> kinds,
        List<EvidenceDocument> documents,
        LocalDate from,
        LocalDate to,
        String proposedBy)
        implements ReviewItem {

    RepresentationInReview {
        kinds = List.copyOf(kinds);
        documents = List.copyOf(documents);
    }
}
