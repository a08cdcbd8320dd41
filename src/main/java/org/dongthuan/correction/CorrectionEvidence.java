package org.dongthuan.correction;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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
    public Set<UUID> records(UUID evidence) {
        return corrections.findByEvidence(evidence).stream()
                .map(correction -> correction.record().value())
                .collect(Collectors.toSet());
    }

    @Override
    public boolean mayRead(Actor actor, UUID evidence) {
        return corrections.findByEvidence(evidence).stream()
                .anyMatch(correction -> review.isOfTheCase(actor, correction.number()));
    }
}
