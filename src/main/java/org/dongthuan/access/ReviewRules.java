package org.dongthuan.access;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.dongthuan.platform.Refusal.Violation;
import org.dongthuan.review.Narrowing;
import org.dongthuan.review.Outcome;
import org.dongthuan.review.RequestNumber;
import org.springframework.stereotype.Component;

/** What reviewers may say of the people of a part, and of the delay that is asked for. */
@Component
class ReviewRules {

    private final NarrowingRules narrowing;
    private final DelayItems delays;
    private final KeptRecords kept;

    ReviewRules(NarrowingRules narrowing, DelayItems delays, KeptRecords kept) {
        this.narrowing = narrowing;
        this.delays = delays;
        this.kept = kept;
    }

    /** Nobody is approved behind a gate that is shut, nor by an agency that his record has left. */
    boolean accepts(
            RequestNumber part, AccessRequest request, UUID item, Outcome outcome, Map<UUID, Passage> passages) {
        Passage passage = passages.get(item);
        if (passage == null) return delays.accepts(part, item, outcome);
        return switch (outcome) {
            case REFUSE -> true;
            case APPROVE ->
                passage.isOpen() && request.person(item).filter(kept::isKept).isPresent();
            default -> false;
        };
    }

    List<Violation> faults(
            RequestNumber part,
            AccessRequest request,
            Narrowing wanted,
            Set<UUID> approved,
            Map<UUID, Passage> passages) {
        return Stream.concat(
                        narrowing.faults(request, wanted, approved, passages).stream(),
                        delays.faults(part, approved).stream())
                .toList();
    }
}
