package org.dongthuan.correction;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dongthuan.decision.DecisionReaders;
import org.dongthuan.identity.Actor;
import org.dongthuan.review.RequestNumber;
import org.dongthuan.review.ReviewDesk;
import org.springframework.stereotype.Component;

/** The people of a case read its decision. */
@Component
class CorrectionDecisionReaders implements DecisionReaders {

    private final ReviewDesk review;

    CorrectionDecisionReaders(ReviewDesk review) {
        this.review = review;
    }

    @Override
    public String prefix() {
        return NewCorrections.PREFIX + "-";
    }

    @Override
    public Optional<String> page(String request) {
        return Optional.of("/corrections/" + request);
    }

    @Override
    public Set<UUID> records(String request) {
        return review.get(new RequestNumber(request)).subjects().stream()
                .map(subject -> subject.record().value())
                .collect(Collectors.toSet());
    }

    @Override
    public Set<String> readable(Actor actor, Collection<String> requests) {
        return review.numbersOfCases(actor, requests);
    }
}
