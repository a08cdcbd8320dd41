package org.dongthuan.revision;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dongthuan.decision.DecisionReading;
import org.dongthuan.identity.Actor;
import org.dongthuan.record.RecordId;
import org.dongthuan.record.Registry;
import org.dongthuan.review.RequestNumber;
import org.dongthuan.review.ReviewDesk;
import org.springframework.stereotype.Component;

/**
 * What people see of a change: its officers everything; the others, once it is approved, as much as they read of the
 * decision that it changes.
 */
@Component
class ChangeSight {

    private final ReviewDesk review;
    private final DecisionReading decisions;
    private final Registry registry;
    private final ToldLater later;

    ChangeSight(ReviewDesk review, DecisionReading decisions, Registry registry, ToldLater later) {
        this.review = review;
        this.decisions = decisions;
        this.registry = registry;
        this.later = later;
    }

    enum Seen {
        /** With the agency's preparation. */
        AS_OFFICER,
        WHOLE,
        OWN_PART
    }

    /** How much of each; those that the person sees nothing of are not in it. */
    Map<RequestNumber, Seen> of(Actor actor, Collection<DecisionChange> changes) {
        if (changes.isEmpty()) return Map.of();
        RecordId own = registry.idOf(actor.account()).orElse(null);
        Set<RequestNumber> worked = review.casesOf(
                actor, changes.stream().map(DecisionChange::number).toList());
        Set<UUID> read = decisions.readable(
                actor,
                changes.stream()
                        .filter(DecisionChange::isApproved)
                        .map(DecisionChange::decision)
                        .toList());
        Map<RequestNumber, Seen> seen = new HashMap<>();
        for (DecisionChange change : changes) {
            boolean concerned = own != null && change.records().contains(own);
            if (!concerned && worked.contains(change.number())) seen.put(change.number(), Seen.AS_OFFICER);
            else if (own != null
                    && change.touched().contains(own)
                    && change.shared()
                    && change.isApproved()
                    && !later.withholds(change, own)) seen.put(change.number(), Seen.OWN_PART);
            else if (read.contains(change.decision())) seen.put(change.number(), Seen.WHOLE);
        }
        return seen;
    }

    /** Those of which the person reads the own part only. */
    Set<RequestNumber> ownParts(Actor actor, List<DecisionChange> changes) {
        return of(actor, changes).entrySet().stream()
                .filter(entry -> entry.getValue() == Seen.OWN_PART)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
