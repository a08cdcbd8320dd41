package org.dongthuan.life;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dongthuan.audit.AuditEntry;
import org.dongthuan.audit.AuditEntry.Action;
import org.dongthuan.audit.AuditLog;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.Refusal.Violation;
import org.dongthuan.platform.Sha256;
import org.dongthuan.platform.Texts;
import org.dongthuan.review.CaseSubject;
import org.dongthuan.review.OpenCase;
import org.dongthuan.review.RequestNumber;
import org.dongthuan.review.ReviewDesk;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes a declaration that is whole and hands it to the agency, in the transaction that completes the task. */
@Component
class SubmittedDeclarations {

    static final String ATTESTATION = "life.attestation.2026-11";

    private final DeclarationTable table;
    private final DeclarationContents contents;
    private final DeclarationTerms terms;
    private final ReviewDesk review;
    private final AuditLog audit;
    private final Texts texts;

    SubmittedDeclarations(
            DeclarationTable table,
            DeclarationContents contents,
            DeclarationTerms terms,
            ReviewDesk review,
            AuditLog audit,
            Texts texts) {
        this.table = table;
        this.contents = contents;
        this.terms = terms;
        this.review = review;
        this.audit = audit;
        this.texts = texts;
    }

    /**
     * The routing variables of the model.
     *
     * @throws Refusal {@code declaration-invalid} (422), {@code not-declaring} (409)
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<String, String> take(String account, RequestNumber number, boolean attested) {
        Declaration declaration = table.hold(number);
        if (!declaration.account().equals(account)) throw new Refusal.NotFound("task-unknown");
        if (declaration.status() != DeclarationStatus.DECLARING) throw new Refusal.Conflict("not-declaring");
        List<Violation> faults = new ArrayList<>(contents.missing(declaration));
        if (!attested) faults.add(Violation.of("attested", "life.attestation-missing"));
        if (!faults.isEmpty()) throw new Refusal.RuleViolated("declaration-invalid", faults);
        OffsetDateTime now = terms.now();
        LocalDate due = terms.decision(now);
        table.submit(declaration, now, due, Sha256.of(texts.text(ATTESTATION, Texts.VIETNAMESE)));
        List<String> said = contents.fields(declaration);
        review.open(new OpenCase(
                declaration.part(),
                account,
                List.of(new CaseSubject(declaration.record(), account)),
                declaration.decidingAgency(),
                contents.groups(declaration).stream().map(declaration::item).toList(),
                said));
        audit.append(AuditEntry.done(account, declaration.usingAgency().code(), Action.SUBMIT)
                .on(declaration.record().value(), said)
                .about(number.text()));
        return Map.of("part", declaration.part().text(), "dueDate", terms.text(due));
    }
}
