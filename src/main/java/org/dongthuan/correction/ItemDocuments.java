package org.dongthuan.correction;

import java.util.List;
import java.util.UUID;
import org.dongthuan.evidence.EvidenceDesk;
import org.dongthuan.evidence.EvidenceDocument;
import org.dongthuan.review.EarlierEnclosure;
import org.dongthuan.review.EarlierEnclosures;
import org.springframework.stereotype.Component;

/** The documents of a correction, and which of them came with another request before. */
@Component
class ItemDocuments {

    private final EvidenceDesk evidence;
    private final EarlierEnclosures earlier;

    ItemDocuments(EvidenceDesk evidence, EarlierEnclosures earlier) {
        this.evidence = evidence;
        this.earlier = earlier;
    }

    List<EvidenceDocument> of(CorrectionItem item) {
        List<EvidenceDocument> documents = evidence.describe(item.evidence());
        if (documents.size() != item.evidence().size())
            throw new IllegalStateException("A document of item " + item.id() + " is missing");
        return documents;
    }

    List<EarlierEnclosure> before(Correction correction) {
        List<UUID> documents = correction.items().stream()
                .flatMap(item -> item.evidence().stream())
                .toList();
        return earlier.of(
                correction.requester(), correction.record(), correction.number(), correction.submittedAt(), documents);
    }

    /** Those of them that prove the item. */
    static List<EarlierEnclosure> of(CorrectionItem item, List<EarlierEnclosure> before) {
        List<UUID> documents = item.evidence();
        return before.stream()
                .filter(one -> documents.contains(one.evidenceId()))
                .toList();
    }
}
