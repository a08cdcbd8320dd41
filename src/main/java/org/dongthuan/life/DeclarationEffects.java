package org.dongthuan.life;

import java.time.LocalDate;
import org.dongthuan.decision.WrittenDecision;
import org.dongthuan.review.Opinion;
import org.dongthuan.review.RequestNumber;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a verdict does, in its transaction: the record comes into being with all that was declared, or goes back to whoever
 * declared it. Either is a written decision.
 */
@Component
public class DeclarationEffects {

    private final DeclarationTable table;
    private final DeclaredValues values;
    private final DeclaredRecords records;
    private final DeclarationPapers papers;
    private final DeclarationTerms terms;
    private final DeclarationVerdicts verdicts;

    DeclarationEffects(
            DeclarationTable table,
            DeclaredValues values,
            DeclaredRecords records,
            DeclarationPapers papers,
            DeclarationTerms terms,
            DeclarationVerdicts verdicts) {
        this.table = table;
        this.values = values;
        this.records = records;
        this.papers = papers;
        this.terms = terms;
        this.verdicts = verdicts;
    }

    /**
     * Writes the record. A token that was moved here without a verdict finds nothing and fails.
     *
     * @throws IllegalStateException when the approver has not decided
     * @throws org.dongthuan.platform.Refusal.Conflict {@code record-exists} when the person has got one meanwhile
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void apply(RequestNumber number) {
        Declaration declaration = table.hold(number);
        Opinion verdict = verdicts.of(declaration);
        WrittenDecision decision = papers.issue(declaration, verdict);
        DeclarationSheet sheet = values.of(declaration);
        records.write(declaration, sheet, decision);
        verdicts.applied(declaration, sheet, verdict);
        table.close(number, DeclarationStatus.APPROVED, terms.now());
        values.clear(declaration);
    }

    /** Gives it back; the answer is the end of the new term. */
    @Transactional(propagation = Propagation.MANDATORY)
    public String sendBack(RequestNumber number) {
        Declaration declaration = table.hold(number);
        papers.issue(declaration, verdicts.of(declaration));
        LocalDate due = terms.declaration();
        table.sendBack(number, due);
        return terms.text(due);
    }

    void withdrawn(Declaration declaration) {
        table.close(declaration.number(), DeclarationStatus.WITHDRAWN, terms.now());
        records.forget(declaration);
    }

    /** @param part the time that was decided on */
    public Runnable makeDocument(RequestNumber part) {
        return papers.makeDocument(part);
    }
}
