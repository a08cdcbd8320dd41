package org.dongthuan.identity;

import org.dongthuan.audit.AuditEntry;
import org.dongthuan.audit.AuditEntry.Action;
import org.dongthuan.audit.AuditLog;
import org.dongthuan.platform.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets people who are signed in choose another password. */
@Component
public class OwnPassword {

    private final AccountTable accounts;
    private final PasswordEncoder encoder;
    private final PasswordProof proof;
    private final SignInMemory memory;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;

    OwnPassword(
            AccountTable accounts,
            PasswordEncoder encoder,
            PasswordProof proof,
            SignInMemory memory,
            AuditLog audit,
            ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.encoder = encoder;
        this.proof = proof;
        this.memory = memory;
        this.audit = audit;
        this.events = events;
    }

    /**
     * Changes it. The caller ends the other sessions.
     *
     * @throws Refusal {@code password-invalid} (422), also where the old one is wrong; {@code password-too-often} (429)
     */
    @Transactional
    public void change(Actor actor, ChangePassword wanted) {
        String account = actor.account();
        String before = proof.require(account, wanted.current());
        PasswordRules.check(account, wanted.password(), wanted.repeated());
        accounts.replacePassword(account, before, encoder.encode(wanted.password()));
        memory.forget(account);
        audit.append(AuditEntry.done(account, actor.agencyCode(), Action.CHANGE_PASSWORD)
                .about(account)
                .because("own"));
        events.publishEvent(new PasswordReplaced(account));
    }
}
