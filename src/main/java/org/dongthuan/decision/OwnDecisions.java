package org.dongthuan.decision;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dongthuan.decision.OwnDecision.Shown;
import org.dongthuan.identity.Actor;
import org.springframework.stereotype.Component;

/** Finds, for the pages of the people concerned, the decision on what somebody else asked. */
@Component
public class OwnDecisions {

    private final WrittenDecisionTable decisions;
    private final DecisionReading whole;
    private final ExtractReading extracts;
    private final Readership readership;

    OwnDecisions(
            WrittenDecisionTable decisions, DecisionReading whole, ExtractReading extracts, Readership readership) {
        this.decisions = decisions;
        this.whole = whole;
        this.extracts = extracts;
        this.readership = readership;
    }

    /** The decision on that request, where there is one that the person reads at least in part. */
    public Optional<OwnDecision> about(Actor actor, String request) {
        return readership.about(actor, request).flatMap(id -> shown(actor, id));
    }

    private Optional<OwnDecision> shown(Actor actor, UUID id) {
        return decisions
                .find(id)
                .flatMap(decision -> howMuch(actor, id)
                        .map(shown -> new OwnDecision(id, decision.number(), decision.date(), shown)));
    }

    private Optional<Shown> howMuch(Actor actor, UUID id) {
        if (!whole.readable(actor, Set.of(id)).isEmpty()) return Optional.of(Shown.WHOLE);
        return extracts.isBeingMade(actor, id).map(coming -> coming ? Shown.EXTRACT_BEING_MADE : Shown.EXTRACT);
    }
}
