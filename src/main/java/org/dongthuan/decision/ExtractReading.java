package org.dongthuan.decision;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dongthuan.audit.AuditEntry;
import org.dongthuan.audit.AuditEntry.Action;
import org.dongthuan.audit.AuditLog;
import org.dongthuan.identity.Actor;
import org.dongthuan.platform.Refusal.Conflict;
import org.dongthuan.platform.Refusal.Erased;
import org.dongthuan.platform.Refusal.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives each of several people whom a decision is about the own part of it, and nobody else's. */
@Component
public class ExtractReading {

    private final WrittenDecisionTable decisions;
    private final ExtractTable extracts;
    private final Readership readership;
    private final AuditLog audit;

    ExtractReading(WrittenDecisionTable decisions, ExtractTable extracts, Readership readership, AuditLog audit) {
        this.decisions = decisions;
        this.extracts = extracts;
        this.readership = readership;
        this.audit = audit;
    }

    /**
     * The paper.
     *
     * @throws NotFound {@code decision-unknown} for everybody who has no part in it
     * @throws Conflict {@code document-not-ready} as long as it is being made
     * @throws Erased once the person's data were erased, made or not
     */
    @Transactional
    public DecisionDocument document(Actor actor, UUID decision) {
        Extract extract = find(actor, decision).orElseThrow(() -> new NotFound("decision-unknown"));
        byte[] pdf = extracts.file(extract)
                .orElseThrow(() -> isComing(extract) ? new Conflict("document-not-ready") : new Erased("data-erased"));
        audit.append(AuditEntry.done(actor.account(), actor.agencyCode(), Action.READ_DECISION)
                .about(decision.toString())
                .on(extract.record(), List.of()));
        return DecisionDocument.of(extract.number(), extract.year(), pdf);
    }

    /** Those decisions of which there is an extract for the person. */
    public Set<UUID> readable(Actor actor, Collection<UUID> ids) {
        if (ids.isEmpty()) return Set.of();
        Map<UUID, Set<UUID>> byRecord = new HashMap<>();
        ownParts(actor, decisions.all(ids))
                .forEach((decision, record) ->
                        byRecord.computeIfAbsent(record, one -> new HashSet<>()).add(decision));
        return byRecord.entrySet().stream()
                .flatMap(entry -> extracts.of(entry.getKey(), entry.getValue()).stream())
                .collect(Collectors.toSet());
    }

    /** Whether one has to wait for the file; nothing where there is no extract for the person. */
    Optional<Boolean> isBeingMade(Actor actor, UUID decision) {
        return find(actor, decision).map(extract -> !extracts.hasFile(extract) && isComing(extract));
    }

    /** What was erased before its file was made is made no more. */
    private boolean isComing(Extract extract) {
        return extracts.paper(extract).isPresent();
    }

    private Optional<Extract> find(Actor actor, UUID decision) {
        Map<UUID, UUID> own = ownParts(actor, decisions.all(Set.of(decision)));
        return Optional.ofNullable(own.get(decision)).flatMap(record -> extracts.find(decision, record));
    }

    /** The own record by decision. */
    private Map<UUID, UUID> ownParts(Actor actor, List<WrittenDecision> some) {
        Set<String> requests = some.stream().map(WrittenDecision::request).collect(Collectors.toSet());
        Map<String, UUID> records = readership.ownParts(actor, requests);
        return some.stream()
                .filter(decision -> records.containsKey(decision.request()))
                .collect(Collectors.toMap(WrittenDecision::id, decision -> records.get(decision.request())));
    }
}
