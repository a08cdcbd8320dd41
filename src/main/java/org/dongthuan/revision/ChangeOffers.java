package org.dongthuan.revision;

import java.util.List;
import org.dongthuan.decision.DecisionOffers;
import org.dongthuan.decision.DecisionRelations;
import org.dongthuan.decision.WrittenDecision;
import org.dongthuan.identity.Actor;
import org.springframework.stereotype.Component;

/** On the page of a decision: the proposal that is open, or the way to a new one. */
@Component
class ChangeOffers implements DecisionOffers {

    private final Proposable proposable;
    private final DecisionChangeTable changes;
    private final DecisionRelations relations;

    ChangeOffers(Proposable proposable, DecisionChangeTable changes, DecisionRelations relations) {
        this.proposable = proposable;
        this.changes = changes;
        this.relations = relations;
    }

    @Override
    public List<Offer> on(Actor actor, WrittenDecision decision) {
        if (!proposable.isOfIssuer(actor, decision) || proposable.concerns(actor, decision)) return List.of();
        return changes.openOf(decision.id())
                .map(open -> List.of(new Offer("revision.offer.open", open.text(), "/decision-changes/" + open)))
                .orElseGet(() -> news(decision));
    }

    private List<Offer> news(WrittenDecision decision) {
        boolean nothing = relations.isOver(decision.id())
                || proposable.changeable(decision).kinds().isEmpty();
        return nothing
                ? List.of()
                : List.of(
                        new Offer("revision.offer.new", decision.number(), "/decisions/" + decision.id() + "/change"));
    }
}
