package org.dongthuan.decision;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import org.springframework.transaction.support.TransactionOperations;

/** Gives each of several people whom a decision is about the own part of it, and nobody else's. */
@Component
public class ExtractReading {

    private final WrittenDecisionTable decisions;
    private final ExtractTable extracts;
    private final Extracts making;
    private final Readership readership;
    private final AuditLog audit;
    private final TransactionOperations transaction;

    ExtractReading(
            WrittenDecisionTable decisions,
            ExtractTable extracts,
            Extracts making,
            Readership readership,
            AuditLog audit,
            TransactionOperations transaction) {
        this.decisions = decisions;
        this.extracts = extracts;
        this.making = making;
        this.readership = readership;
        this.audit = audit;
        this.transaction = transaction;
    }

    /**
     * The paper.
     *
     * @throws NotFound {@code decision-unknown} for everybody who has no part in it
     * @throws Conflict {@code document-not-ready} as long as it is being made
     * @throws Erased once the person's data were erased, made or not
     */
    public DecisionDocument document(Actor actor, UUID decision) {
        Extract extract = Objects.requireNonNull(transaction.execute(
                status -> find(actor, decision).orElseThrow(() -> new NotFound("decision-unknown"))));
        Optional<Runnable> made = making.firstRead(extract);
        return Objects.requireNonNull(transaction.execute(status -> {
            made.ifPresent(Runnable::run);
            return read(actor, extract);
        }));
    }

    private DecisionDocument read(Actor actor, Extract extract) {
        byte[] pdf = extracts.file(extract)
                .orElseThrow(() -> isComing(extract) ? new Conflict("document-not-ready") : new Erased("data-erased"));
        audit.append(AuditEntry.done(actor.account(), actor.agencyCode(), Action.READ_DECISION)
                .about(extract.decision().toString())
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
        return find(actor, decision)
                .map(extract -> !extracts.hasFile(extract) && isComing(extract) && !making.areMadeWhenRead(decision));
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
