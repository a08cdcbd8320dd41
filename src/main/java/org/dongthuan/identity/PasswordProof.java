package org.dongthuan.identity;

import java.time.Duration;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.Throttle;
import org.dongthuan.platform.Throttles;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Asks those who are signed in for their password: whoever finds a browser left open does not know it. */
@Component
class PasswordProof {

    private final AccountTable accounts;
    private final PasswordEncoder encoder;
    private final Throttle throttle;

    PasswordProof(AccountTable accounts, PasswordEncoder encoder, Throttles throttles) {
        this.accounts = accounts;
        this.encoder = encoder;
        this.throttle = throttles.named("own-password");
    }

    /**
     * Its hash, where it is right.
     *
     * @throws Refusal {@code password-invalid} (422), {@code password-too-often} (429)
     */
    String require(String account, String typed) {
        Duration wait = throttle.delay(account);
        if (!wait.isZero()) throw new Refusal.TooOften("password-too-often", wait);
        String hash = accounts.find(account).map(Account::passwordHash).orElseThrow();
        if (!PasswordRules.isText(typed) || !encoder.matches(typed, hash))
            throw PasswordRules.fault("current", "identity.password.current");
        return hash;
    }
}
