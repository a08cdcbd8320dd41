package org.dongthuan.life;

import org.dongthuan.audit.AuditEntry;
import org.dongthuan.audit.AuditEntry.Action;
import org.dongthuan.audit.AuditLog;
import org.dongthuan.identity.Actor;
import org.dongthuan.platform.Refusal;
import org.dongthuan.review.RequestNumber;
import org.dongthuan.review.ReviewDesk;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes a record back that was laid out for the wrong person: what was said of it goes. */
@Component
public class DeclarationWithdrawals {

    private final DeclarationRights rights;
    private final DeclarationEffects effects;
    private final DeclarationMail mail;
    private final ReviewDesk review;
    private final DeclarationWorkflow workflow;
    private final AuditLog audit;

    DeclarationWithdrawals(
            DeclarationRights rights,
            DeclarationEffects effects,
            DeclarationMail mail,
            ReviewDesk review,
            DeclarationWorkflow workflow,
            AuditLog audit) {
        this.rights = rights;
        this.effects = effects;
        this.mail = mail;
        this.review = review;
        this.workflow = workflow;
        this.audit = audit;
    }

    /**
     * As long as nothing is approved.
     *
     * @throws Refusal {@code request-unknown} (404), {@code not-permitted} (403), {@code already-decided} (409)
     */
    @Transactional
    public void withdraw(Actor actor, RequestNumber number) {
        Declaration declaration = rights.withdrawable(actor, number);
        audit.append(AuditEntry.done(actor.account(), actor.agencyCode(), Action.WITHDRAW)
                .on(declaration.record().value(), DeclaredFields.BY_OFFICE)
                .about(declaration.number().text()));
        effects.withdrawn(declaration);
        RequestNumber part = declaration.part();
        if (review.isOpened(part)) review.withdraw(part, actor.account());
        workflow.withdraw(declaration.number());
        mail.withdrawn(declaration);
    }
}
