package org.dongthuan.identity;

import java.time.Duration;
import java.util.Optional;
import org.dongthuan.audit.AuditEntry;
import org.dongthuan.audit.AuditEntry.Action;
import org.dongthuan.audit.AuditLog;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.Throttle;
import org.dongthuan.platform.Throttles;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets people who are signed in choose another password; whoever finds a browser left open does not know the old one. */
@Component
public class OwnPassword {

    private final AccountTable accounts;
    private final PasswordEncoder encoder;
    private final SignInMemory memory;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Throttle throttle;

    OwnPassword(
            AccountTable accounts,
            PasswordEncoder encoder,
            SignInMemory memory,
            AuditLog audit,
            ApplicationEventPublisher events,
            Throttles throttles) {
        this.accounts = accounts;
        this.encoder = encoder;
        this.memory = memory;
        this.audit = audit;
        this.events = events;
        this.throttle = throttles.named("own-password");
    }

    /**
     * Changes it. The caller ends the other sessions.
     *
     * @throws Refusal {@code password-invalid} (422), also where the old one is wrong; {@code password-too-often} (429)
     */
    @Transactional
    public void change(Actor actor, ChangePassword wanted) {
        String account = actor.account();
        Duration wait = throttle.delay(account);
        if (!wait.isZero()) throw new Refusal.TooOften("password-too-often", wait);
        Optional<Account> found = accounts.find(account);
        String before = found.map(Account::passwordHash).orElseThrow();
        if (!encoder.matches(wanted.current(), before)) {
            throw PasswordRules.fault("current", "identity.password.current");
        }
        PasswordRules.check(account, wanted.password(), wanted.repeated());
        accounts.replacePassword(account, before, encoder.encode(wanted.password()));
        memory.forget(account);
        audit.append(AuditEntry.done(account, actor.agencyCode(), Action.CHANGE_PASSWORD)
                .about(account)
                .because("own"));
        events.publishEvent(new PasswordReplaced(account));
    }
}
