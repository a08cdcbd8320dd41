package org.dongthuan.life;

import org.dongthuan.audit.AuditEntry;
import org.dongthuan.audit.AuditEntry.Action;
import org.dongthuan.audit.AuditLog;
import org.dongthuan.review.Opinion;
import org.dongthuan.review.ReviewDesk;
import org.springframework.stereotype.Component;

/** What was decided, and that it was done. */
@Component
class DeclarationVerdicts {

    private final ReviewDesk review;
    private final AuditLog audit;

    DeclarationVerdicts(ReviewDesk review, AuditLog audit) {
        this.review = review;
        this.audit = audit;
    }

    Opinion of(Declaration declaration) {
        return review.verdict(declaration.part())
                .orElseThrow(() -> new IllegalStateException("There is no verdict on " + declaration.part()));
    }

    void applied(Declaration declaration, DeclarationSheet sheet, Opinion verdict) {
        audit.append(AuditEntry.done(verdict.actor(), verdict.agency().code(), Action.APPLY)
                .on(declaration.record().value(), sheet.fields())
                .about(declaration.number().text()));
    }
}
