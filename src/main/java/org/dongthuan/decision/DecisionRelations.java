package org.dongthuan.decision;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.dongthuan.identity.Actor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Which decisions revoke, replace or correct which; the papers themselves never change. */
@Component
public class DecisionRelations {

    private final DecisionRelationTable relations;
    private final WrittenDecisionTable decisions;
    private final ExtractTable extracts;
    private final Readership readership;
    private final ObjectProvider<DecisionGrounds> grounds;

    DecisionRelations(
            DecisionRelationTable relations,
            WrittenDecisionTable decisions,
            ExtractTable extracts,
            Readership readership,
            ObjectProvider<DecisionGrounds> grounds) {
        this.relations = relations;
        this.decisions = decisions;
        this.extracts = extracts;
        this.readership = readership;
        this.grounds = grounds;
    }

    /** The newer one was just issued and changes the older, in the transaction of its verdict. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(UUID newer, UUID older, ChangeKind kind) {
        relations.add(new DecisionRelation(newer, older, kind));
    }

    /** Whether it was revoked or replaced. */
    public boolean isOver(UUID id) {
        return relations.changesOf(id).stream()
                .anyMatch(relation -> relation.kind().ends());
    }

    /** It and those that it changed, and those that they did; the newest first. */
    public List<WrittenDecision> backFrom(WrittenDecision decision) {
        return Stream.iterate(
                        Optional.of(decision),
                        Optional::isPresent,
                        newer -> newer.flatMap(found -> relations.changedBy(found.id()))
                                .flatMap(relation -> decisions.find(relation.older())))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Whose data it tells of. */
    public Set<UUID> records(WrittenDecision decision) {
        return readership.records(decision.request());
    }

    /** Whether it is on several people, each of whom reads no more than the own part. */
    public boolean isShared(UUID id) {
        return extracts.count(id) > 0;
    }

    /** What changed that decision, the first first; for a reader whose right to see it was checked. */
    public List<RelatedDecision> changesOf(Actor actor, UUID id) {
        return relations.changesOf(id).stream()
                .map(relation -> shown(actor, relation, id))
                .toList();
    }

    /** What changed the decisions on these requests, and what changed that, the first first. */
    public List<LaterDecision> after(Collection<String> requests) {
        return relations.after(requests);
    }

    /** That on which it stands and what was taken back. */
    Optional<EndedGround> endedGround(UUID id) {
        return grounds.orderedStream().flatMap(some -> some.ended(id).stream()).findFirst();
    }

    /** What that decision changed. */
    Optional<RelatedDecision> changedBy(Actor actor, UUID id) {
        return relations.changedBy(id).map(relation -> shown(actor, relation, id));
    }

    /** Likewise without where to find it, for everybody who holds a paper. */
    List<RelatedDecision> publicChangesOf(UUID id) {
        return relations.changesOf(id).stream()
                .map(relation -> named(relation, id, false))
                .toList();
    }

    /** Likewise for whoever holds an extract: of corrections those of his own part, or of what all parts say. */
    List<RelatedDecision> publicChangesOf(Extract extract) {
        return relations.changesOf(extract.decision()).stream()
                .filter(relation -> relation.kind().ends() || isOn(relation.newer(), extract.record()))
                .map(relation -> named(relation, extract.decision(), false))
                .toList();
    }

    private boolean isOn(UUID decision, UUID record) {
        return !isShared(decision) || extracts.find(decision, record).isPresent();
    }

    Optional<RelatedDecision> publicChangedBy(UUID id) {
        return relations.changedBy(id).map(relation -> named(relation, id, false));
    }

    private RelatedDecision shown(Actor actor, DecisionRelation relation, UUID from) {
        String request = decisions.find(relation.other(from)).orElseThrow().request();
        return named(
                relation, from, !readership.readable(actor, Set.of(request)).isEmpty());
    }

    private RelatedDecision named(DecisionRelation relation, UUID from, boolean readable) {
        WrittenDecision other = decisions.find(relation.other(from)).orElseThrow();
        return new RelatedDecision(
                other.id(),
                relation.kind(),
                other.number(),
                other.date(),
                readable ? "/decisions/" + other.id() : null);
    }
}
