package org.dongthuan.correction;

import java.time.OffsetDateTime;
import java.util.List;
import org.dongthuan.audit.AuditEntry;
import org.dongthuan.audit.AuditEntry.Action;
import org.dongthuan.audit.AuditLog;
import org.dongthuan.correction.CorrectionActTable.Kind;
import org.dongthuan.decision.Letters;
import org.dongthuan.identity.Actor;
import org.dongthuan.mandate.Mandate;
import org.dongthuan.review.CaseSubject;
import org.dongthuan.review.OpenCase;
import org.dongthuan.review.RequestNumber;
import org.dongthuan.review.ReviewDesk;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sends a stored correction on its way and calls it back: case, process, receipt and log line in one transaction. */
@Component
class CorrectionStart {

    private final ReviewDesk review;
    private final CorrectionWorkflow workflow;
    private final CorrectionLetters texts;
    private final Letters letters;
    private final ActsByMandate acts;
    private final AuditLog audit;

    CorrectionStart(
            ReviewDesk review,
            CorrectionWorkflow workflow,
            CorrectionLetters texts,
            Letters letters,
            ActsByMandate acts,
            AuditLog audit) {
        this.review = review;
        this.workflow = workflow;
        this.texts = texts;
        this.letters = letters;
        this.acts = acts;
        this.audit = audit;
    }

    void submitted(Applicant applicant, Correction correction, int levels) {
        RequestNumber number = correction.number();
        review.open(new OpenCase(
                number,
                correction.requester(),
                List.of(new CaseSubject(correction.record(), correction.requester())),
                correction.decidingAgency(),
                correction.items().stream().map(CorrectionItem::id).toList(),
                fields(correction),
                levels,
                applicant.mandatary()));
        audit.append(line(applicant.actor(), applicant.mandate(), correction, Action.SUBMIT));
        if (applicant.mandate() != null)
            acts.did(Kind.SUBMITTED, correction, applicant.mandate(), correction.submittedAt());
        workflow.start(number, correction.decidingAgency(), correction.dueDate());
        letters.issue(texts.accepted(correction));
    }

    void withdrawn(Actor actor, @Nullable Mandate mandate, Correction correction, OffsetDateTime at) {
        audit.append(line(actor, mandate, correction, Action.WITHDRAW));
        if (mandate != null) acts.did(Kind.WITHDRAWN, correction, mandate, at);
        review.withdraw(correction.number(), actor.account());
        workflow.withdraw(correction.number());
    }

    private static AuditEntry line(Actor actor, @Nullable Mandate mandate, Correction correction, Action action) {
        AuditEntry line = AuditEntry.done(actor.account(), actor.agencyCode(), action)
                .on(correction.record().value(), fields(correction))
                .about(correction.number().text());
        return mandate == null ? line : line.byMandate(mandate.id());
    }

    /** Each once, however many rows of it are to change. */
    private static List<String> fields(Correction correction) {
        return correction.items().stream().map(CorrectionItem::field).distinct().toList();
    }
}
