package org.dongthuan.transfer;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.dongthuan.evidence.EvidenceDocument;
import org.dongthuan.review.ReviewItem;

/**
 * A transfer as whoever decides on it sees it, at either agency.
 *
 * @param label what is decided, in words
 * @param documents scans of the decision
 */
public record TransferInReview(
        UUID itemId,
        String label,
        String person,
        String from,
        String to,
        String using,
        LocalDate date,
        TransferOrder order,
        List<EvidenceDocument> documents,
        String proposedBy)
        implements ReviewItem {

    public TransferInReview {
        documents = List.copyOf(documents);
    }
}
