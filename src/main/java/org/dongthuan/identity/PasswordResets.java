package org.dongthuan.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dongthuan.audit.AuditEntry;
import org.dongthuan.audit.AuditEntry.Action;
import org.dongthuan.audit.AuditLog;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.Sha256;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * New passwords for people who have forgotten theirs. The secret is made while its mail is written, stands nowhere else,
 * and is good once: for half an hour, or for some days where an administrator invited somebody.
 */
@Component
public class PasswordResets {

    public static final Duration GOOD_FOR = Duration.ofMinutes(30);

    /** An invitation arrives when its person is on leave, or has not begun yet. */
    public static final Duration INVITED_FOR = Duration.ofDays(7);

    private final PasswordResetTable table;
    private final PasswordEncoder passwords;
    private final SignInMemory memory;
    private final AuditLog audit;
    private final Clock clock;

    PasswordResets(
            PasswordResetTable table, PasswordEncoder passwords, SignInMemory memory, AuditLog audit, Clock clock) {
        this.table = table;
        this.passwords = passwords;
        this.memory = memory;
        this.audit = audit;
        this.clock = clock;
    }

    /** The open accounts of that name or mail address. */
    @Transactional(readOnly = true)
    public List<String> accountsOf(String nameOrMail) {
        return table.accountsOf(nameOrMail);
    }

    /** Opens a request for the account; it takes the place of any before. */
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID ask(String account) {
        UUID id = UUID.randomUUID();
        table.asked(account, id);
        audit.append(AuditEntry.done(null, null, Action.CHANGE_PASSWORD)
                .about(account)
                .because("link-asked-for"));
        return id;
    }

    /** A fresh secret for the newest request of an account, good for so long; it takes the place of any before. */
    @Transactional
    public Optional<String> secret(UUID id, Duration goodFor) {
        String secret = FreshSecret.text();
        OffsetDateTime until = OffsetDateTime.now(clock).plus(goodFor);
        return table.sent(id, Sha256.of(secret), until) ? Optional.of(secret) : Optional.empty();
    }

    /** Whose password a secret changes, as long as it is good. */
    @Transactional(readOnly = true)
    public Optional<String> accountOf(String secret) {
        return table.account(Sha256.of(secret), OffsetDateTime.now(clock));
    }

    /**
     * Gives the account another password.
     *
     * @return whose it is
     * @throws Refusal {@code password-link-ended} (404) for a secret that is not good any more, {@code password-invalid}
     *     (422) for a password that is none
     */
    @Transactional
    public String change(String secret, String password, String repeated) {
        String hash = Sha256.of(secret);
        OffsetDateTime now = OffsetDateTime.now(clock);
        String account = table.account(hash, now).orElseThrow(PasswordResets::ended);
        PasswordRules.check(account, password, repeated);
        if (!table.changed(hash, passwords.encode(password), now)) throw ended();
        memory.forget(account);
        audit.append(AuditEntry.done(account, null, Action.CHANGE_PASSWORD).because("link-from-mail"));
        return account;
    }

    private static Refusal.NotFound ended() {
        return new Refusal.NotFound("password-link-ended");
    }
}
