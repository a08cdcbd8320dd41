package org.dongthuan.decision;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dongthuan.audit.AuditEntry;
import org.dongthuan.audit.AuditEntry.Action;
import org.dongthuan.audit.AuditLog;
import org.dongthuan.identity.Actor;
import org.dongthuan.platform.Refusal.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Shows letters to those who may read the decision on the same request; no reading without its line in the log. */
@Component
public class LetterReading {

    private final LetterTable table;
    private final Readership readership;
    private final PaperPress press;
    private final AuditLog audit;
    private final TransactionTemplate transaction;

    LetterReading(
            LetterTable table,
            Readership readership,
            PaperPress press,
            AuditLog audit,
            TransactionTemplate transaction) {
        this.table = table;
        this.readership = readership;
        this.press = press;
        this.audit = audit;
        this.transaction = transaction;
    }

    /**
     * The paper. Most letters are never taken along, so the file is made when somebody first asks for it, outside any
     * transaction; everybody gets that one from then on.
     *
     * @throws NotFound {@code letter-unknown} for everybody who may not read it
     * @throws org.dongthuan.platform.Refusal.Erased once the person's data were erased, made or not
     */
    public DecisionDocument document(Actor actor, UUID id) {
        Letter letter = Objects.requireNonNull(transaction.execute(status -> readable(actor, id)));
        Optional<byte[]> made = table.hasDocument(id)
                ? Optional.empty()
                : Optional.of(press.letter(table.paper(id), letter.verificationCode()));
        return Objects.requireNonNull(transaction.execute(status -> {
            made.ifPresent(pdf -> table.keepDocument(letter, pdf));
            return read(actor, letter);
        }));
    }

    private Letter readable(Actor actor, UUID id) {
        return table.find(id)
                .filter(found ->
                        !readership.readable(actor, Set.of(found.request())).isEmpty())
                .orElseThrow(() -> new NotFound("letter-unknown"));
    }

    private DecisionDocument read(Actor actor, Letter letter) {
        byte[] pdf = table.document(letter.id()).orElseThrow();
        audit.append(AuditEntry.done(actor.account(), actor.agencyCode(), Action.READ_DECISION)
                .on(letter.record(), List.of())
                .about(letter.id().toString()));
        return DecisionDocument.of(letter.number(), letter.date().getYear(), pdf);
    }
}
