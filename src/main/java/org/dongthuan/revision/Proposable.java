package org.dongthuan.revision;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dongthuan.decision.DecisionReading;
import org.dongthuan.decision.DecisionRelations;
import org.dongthuan.decision.WrittenDecision;
import org.dongthuan.decision.WrittenDecisions;
import org.dongthuan.grant.GrantsOfDecisions;
import org.dongthuan.identity.Actor;
import org.dongthuan.identity.HeldRole;
import org.dongthuan.identity.Role;
import org.dongthuan.platform.Refusal;
import org.dongthuan.record.RecordId;
import org.dongthuan.record.Registry;
import org.dongthuan.review.RequestNumber;
import org.dongthuan.review.ReviewDesk;
import org.dongthuan.revision.ChangeRules.Changeable;
import org.springframework.stereotype.Component;

/** Which decisions may be changed, and who may propose it: a verifier of the body that issued it, whom it does not concern. */
@Component
class Proposable {

    private final WrittenDecisions decisions;
    private final DecisionReading reading;
    private final DecisionRelations relations;
    private final GrantsOfDecisions grants;
    private final ReviewDesk review;
    private final Registry registry;

    Proposable(
            WrittenDecisions decisions,
            DecisionReading reading,
            DecisionRelations relations,
            GrantsOfDecisions grants,
            ReviewDesk review,
            Registry registry) {
        this.decisions = decisions;
        this.reading = reading;
        this.relations = relations;
        this.grants = grants;
        this.review = review;
        this.registry = registry;
    }

    /**
     * The decision, for somebody who may propose to change it.
     *
     * @throws Refusal {@code decision-unknown} (404) for everybody who may not read it, {@code not-permitted} and
     *     {@code own-request} (403), {@code decision-ended} (409)
     */
    WrittenDecision of(Actor actor, UUID id) {
        WrittenDecision decision = decisions
                .find(id)
                .filter(found -> reading.readable(actor, Set.of(id)).contains(id))
                .orElseThrow(() -> new Refusal.NotFound("decision-unknown"));
        if (concerns(actor, decision)) throw new Refusal.NotPermitted("own-request");
        if (!isOfIssuer(actor, decision)) throw new Refusal.NotPermitted("not-permitted");
        if (relations.isOver(id)) throw new Refusal.Conflict("decision-ended");
        return decision;
    }

    /** What may happen to it. */
    Changeable changeable(WrittenDecision decision) {
        return new Changeable(
                grants.areThere(decision.id()),
                grants.standing(decision.id()),
                relations.isShared(decision.id()),
                people(decision));
    }

    /** Whom it is on; nobody where it is on a post. */
    List<RecordId> people(WrittenDecision decision) {
        return relations.records(decision).stream().sorted().map(RecordId::new).toList();
    }

    /** Whether the person verifies for the body that issued it, or for the one that took its duty over. */
    boolean isOfIssuer(Actor actor, WrittenDecision decision) {
        String group = new HeldRole(Role.VERIFIER, decision.issuer()).group();
        return review.groupsOf(actor).contains(group);
    }

    /** Whether he asked for what was decided or spoke for somebody, or it is about him, or that which it changed was. */
    boolean concerns(Actor actor, WrittenDecision decision) {
        return involved(decision).contains(actor.account())
                || registry.idOf(actor.account())
                        .filter(own -> relations.backFrom(decision).stream()
                                .anyMatch(one -> relations.records(one).contains(own.value())))
                        .isPresent();
    }

    /** Who asked for what it decided; of one that changes another, for what that other decided. */
    Set<String> requesters(WrittenDecision decision) {
        return requests(decision).map(number -> review.get(number).requester()).collect(Collectors.toUnmodifiableSet());
    }

    /** Likewise, and who spoke for somebody in it: none of them judges what becomes of it. */
    Set<String> involved(WrittenDecision decision) {
        return requests(decision)
                .flatMap(number -> review.spoke(number).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private Stream<RequestNumber> requests(WrittenDecision decision) {
        return relations.backFrom(decision).stream()
                .map(WrittenDecision::request)
                .filter(RequestNumber::isOne)
                // whoever proposed a change asked for nothing of his own
                .filter(number -> !number.startsWith(DecisionChange.PREFIX))
                .map(RequestNumber::new)
                .filter(review::isOpened);
    }
}
