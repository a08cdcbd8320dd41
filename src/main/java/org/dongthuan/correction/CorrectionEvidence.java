package org.dongthuan.correction;

import java.util.UUID;
import org.dongthuan.evidence.EvidenceReaders;
import org.dongthuan.identity.Actor;
import org.dongthuan.review.ReviewDesk;
import org.springframework.stereotype.Component;

/** The people of a case read its evidence. */
@Component
class CorrectionEvidence implements EvidenceReaders {

    private final Corrections corrections;
    private final ReviewDesk review;

    CorrectionEvidence(Corrections corrections, ReviewDesk review) {
        this.corrections = corrections;
        this.review = review;
    }

    @Override
    public boolean mayRead(Actor actor, UUID evidence) {
        return corrections.findByEvidence(evidence).stream()
                .anyMatch(correction -> review.isOfTheCase(actor, correction.number()));
    }
}
