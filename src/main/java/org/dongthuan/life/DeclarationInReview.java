package org.dongthuan.life;

import java.util.List;
import java.util.UUID;
import org.dongthuan.evidence.EvidenceDocument;
import org.dongthuan.review.ReviewItem;

/**
 * One group of a declaration as its reviewers see it.
 *
 * @param documents what proves it
 */
public record DeclarationInReview(
        UUID itemId, String group, String label, List<Line> fields, List<EvidenceDocument> documents)
        implements ReviewItem {

    public DeclarationInReview {
        fields = List.copyOf(fields);
        documents = List.copyOf(documents);
    }

    /** What is said of a field, in words; of a repeating one a line for each row. */
    public record Line(String field, String label, String text) {}
}
