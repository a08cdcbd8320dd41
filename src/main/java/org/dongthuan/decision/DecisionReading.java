package org.dongthuan.decision;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dongthuan.audit.AuditEntry;
import org.dongthuan.audit.AuditEntry.Action;
import org.dongthuan.audit.AuditLog;
import org.dongthuan.identity.Actor;
import org.dongthuan.platform.Refusal.Conflict;
import org.dongthuan.platform.Refusal.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows a whole decision to those who may read it; no reading without its line in the log. */
@Component
public class DecisionReading {

    private final WrittenDecisionTable table;
    private final DocumentTable documents;
    private final Readership readership;
    private final ExtractReading extracts;
    private final DecisionRelations relations;
    private final AuditLog audit;

    DecisionReading(
            WrittenDecisionTable table,
            DocumentTable documents,
            Readership readership,
            ExtractReading extracts,
            DecisionRelations relations,
            AuditLog audit) {
        this.table = table;
        this.documents = documents;
        this.readership = readership;
        this.extracts = extracts;
        this.relations = relations;
        this.audit = audit;
    }

    /**
     * What the decision says.
     *
     * @throws NotFound {@code decision-unknown} for everybody who may not read it
     */
    @Transactional
    public DecisionView open(Actor actor, UUID id) {
        WrittenDecision decision = readable(actor, id);
        log(actor, decision);
        String page = readership.page(decision.request()).orElse(null);
        return DecisionView.of(
                decision,
                page,
                table.paper(id),
                documents.has(id),
                relations.changedBy(actor, id).orElse(null),
                relations.changesOf(actor, id),
                relations.endedGround(id).orElse(null));
    }

    /**
     * The paper.
     *
     * @throws NotFound {@code decision-unknown} for everybody who may not read it
     * @throws Conflict {@code document-not-ready} as long as it is being made
     */
    @Transactional
    public DecisionDocument document(Actor actor, UUID id) {
        WrittenDecision decision = readable(actor, id);
        byte[] pdf = documents.find(id).orElseThrow(() -> new Conflict("document-not-ready"));
        log(actor, decision);
        return DecisionDocument.of(decision.number(), decision.year(), pdf);
    }

    /** Those that the person could open. */
    public Set<UUID> readable(Actor actor, Collection<UUID> ids) {
        if (ids.isEmpty()) return Set.of();
        List<WrittenDecision> found = table.all(ids);
        Set<String> readable = readership.readable(
                actor, found.stream().map(WrittenDecision::request).collect(Collectors.toSet()));
        return found.stream()
                .filter(decision -> readable.contains(decision.request()))
                .map(WrittenDecision::id)
                .collect(Collectors.toSet());
    }

    /** Those of which the person could open the part about himself, and not the whole. */
    public Set<UUID> extracts(Actor actor, Collection<UUID> ids) {
        return extracts.readable(actor, ids);
    }

    private WrittenDecision readable(Actor actor, UUID id) {
        return table.find(id)
                .filter(decision ->
                        !readership.readable(actor, Set.of(decision.request())).isEmpty())
                .orElseThrow(() -> new NotFound("decision-unknown"));
    }

    /** On each record that it tells of. */
    private void log(Actor actor, WrittenDecision decision) {
        AuditEntry line = AuditEntry.done(actor.account(), actor.agencyCode(), Action.READ_DECISION)
                .about(decision.id().toString());
        Set<UUID> records = readership.records(decision.request());
        if (records.isEmpty()) audit.append(line);
        audit.append(records.stream().map(record -> line.on(record, List.of())).toList());
    }
}
