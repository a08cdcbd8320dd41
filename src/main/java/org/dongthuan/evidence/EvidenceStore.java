package org.dongthuan.evidence;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.UUID;
import org.dongthuan.audit.AuditEntry;
import org.dongthuan.audit.AuditEntry.Action;
import org.dongthuan.audit.AuditLog;
import org.dongthuan.identity.Actor;
import org.dongthuan.platform.Refusal.TooOften;
import org.dongthuan.platform.Sha256;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps checked documents; 200 a day from one account, more than any case needs. */
@Component
class EvidenceStore {

    static final int MOST_A_DAY = 200;
    private static final Duration DAY = Duration.ofDays(1);

    private final EvidenceTable table;
    private final LockedPieces pieces;
    private final AuditLog audit;
    private final Clock clock;

    EvidenceStore(EvidenceTable table, LockedPieces pieces, AuditLog audit, Clock clock) {
        this.table = table;
        this.pieces = pieces;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws TooOften {@code evidence-too-many} (429) until the first of as many as may come within a day is a day old */
    void refuseFlood(Actor actor) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        table.uploadedBefore(actor.account(), now.minus(DAY), MOST_A_DAY).ifPresent(first -> {
            throw new TooOften("evidence-too-many", Duration.between(now, first.plus(DAY)));
        });
    }

    @Transactional
    public EvidenceDocument keep(Actor actor, CheckedDocument checked, @Nullable String name) {
        byte[] content = checked.content();
        var document = new EvidenceDocument(
                UUID.randomUUID(),
                actor.account(),
                Sha256.of(content),
                checked.kind().mediaType(),
                content.length,
                checked.pages(),
                OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MICROS),
                checked.isDrawnWhole(),
                name);
        table.add(document, checked.orientation(), pieces.lockName(document.id(), name));
        pieces.add(document.id(), content);
        audit.append(AuditEntry.done(actor.account(), actor.agencyCode(), Action.UPLOAD_EVIDENCE)
                .about(document.id().toString()));
        return document;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public boolean attach(Set<UUID> documents) {
        return table.attach(documents) == documents.size();
    }

    /** Its content becomes unreadable for good; that it was there stays. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void erase(UUID document) {
        pieces.erase(document);
    }
}
