package org.dongthuan.revision;

import org.dongthuan.decision.WrittenDecision;
import org.dongthuan.decision.WrittenDecisions;
import org.dongthuan.grant.DisclosureDelays;
import org.dongthuan.record.RecordId;
import org.dongthuan.review.RequestNumber;
import org.springframework.stereotype.Component;

/** Who is not to know yet what a decision gave, and so learns nothing of its change either. */
@Component
class ToldLater {

    private final WrittenDecisions decisions;
    private final DisclosureDelays delays;

    ToldLater(WrittenDecisions decisions, DisclosureDelays delays) {
        this.decisions = decisions;
        this.delays = delays;
    }

    boolean withholds(DecisionChange change, RecordId record) {
        return decisions
                .find(change.decision())
                .map(WrittenDecision::request)
                .filter(request -> delays.withholds(RequestNumber.named(request), record))
                .isPresent();
    }
}
