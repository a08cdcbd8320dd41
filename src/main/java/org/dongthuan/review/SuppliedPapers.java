package org.dongthuan.review;

import java.time.OffsetDateTime;
import java.util.List;
import org.dongthuan.evidence.EvidenceDocument;
import org.jspecify.annotations.Nullable;

/**
 * What a requester wrote and brought when he was asked for what was missing.
 *
 * @param documents they prove the request as a whole
 * @param enclosedBefore those of them that were enclosed with another request before
 */
public record SuppliedPapers(
        OffsetDateTime at,
        @Nullable String text,
        List<EvidenceDocument> documents,
        List<EarlierEnclosure> enclosedBefore) {

    public SuppliedPapers {
        documents = List.copyOf(documents);
        enclosedBefore = List.copyOf(enclosedBefore);
    }
}
