package org.dongthuan.decision;

import java.util.List;
import org.dongthuan.identity.Actor;

/** What a feature offers to do with a written decision, on the decision's page. */
public interface DecisionOffers {

    /** Nothing for people who may not do it. */
    List<Offer> on(Actor actor, WrittenDecision decision);

    /**
     * A link.
     *
     * @param textKey its words, with the number as argument
     */
    record Offer(String textKey, String number, String page) {}
}
