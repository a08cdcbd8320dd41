package org.dongthuan.decision;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.dongthuan.audit.AuditEntry;
import org.dongthuan.audit.AuditEntry.Action;
import org.dongthuan.audit.AuditLog;
import org.dongthuan.identity.Actor;
import org.dongthuan.platform.Refusal.Conflict;
import org.dongthuan.platform.Refusal.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows letters to those who may read the decision on the same request; no reading without its line in the log. */
@Component
public class LetterReading {

    private final LetterTable table;
    private final Readership readership;
    private final AuditLog audit;

    LetterReading(LetterTable table, Readership readership, AuditLog audit) {
        this.table = table;
        this.readership = readership;
        this.audit = audit;
    }

    /**
     * The paper.
     *
     * @throws NotFound {@code letter-unknown} for everybody who may not read it
     * @throws Conflict {@code letter-not-ready} as long as it is being made
     */
    @Transactional
    public DecisionDocument document(Actor actor, UUID id) {
        Letter letter = table.find(id)
                .filter(found ->
                        !readership.readable(actor, Set.of(found.request())).isEmpty())
                .orElseThrow(() -> new NotFound("letter-unknown"));
        byte[] pdf = table.document(id).orElseThrow(() -> new Conflict("letter-not-ready"));
        audit.append(AuditEntry.done(actor.account(), actor.agencyCode(), Action.READ_DECISION)
                .on(letter.record(), List.of())
                .about(letter.id().toString()));
        return DecisionDocument.of(letter.number(), letter.date().getYear(), pdf);
    }
}
