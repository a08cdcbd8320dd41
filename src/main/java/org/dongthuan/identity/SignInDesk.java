package org.dongthuan.identity;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Lets people in by name and password, more slowly after failures, and out again. */
@Component
public class SignInDesk {

    private final AccountTable accounts;
    private final SignInThrottle throttle;
    private final PasswordEncoder passwords;
    private final SignInLog log;
    private final String noPassword;

    SignInDesk(AccountTable accounts, SignInThrottle throttle, PasswordEncoder passwords, SignInLog log) {
        this.accounts = accounts;
        this.throttle = throttle;
        this.passwords = passwords;
        this.log = log;
        this.noPassword = passwords.encode("");
    }

    /** Checks the password unless too many failures, by this name or from this address, went before. */
    public SignIn signIn(String typedName, String password, String address) {
        String name = typedName.strip().toLowerCase(Locale.ROOT);
        Optional<Account> account = accounts.find(name);
        Duration wait = throttle.enter(name, address);
        if (!wait.isZero()) {
            log.refused(account, "too-many-failures");
            return new SignIn.Refused(wait);
        }
        // an unknown name takes as long as a wrong password
        String hash = account.map(Account::passwordHash).orElse(noPassword);
        boolean right = passwords.matches(password, hash);
        if (!right || account.filter(Account::open).isEmpty()) {
            log.refused(account, "wrong-name-or-password");
            return new SignIn.Refused(throttle.waitFor(name, address));
        }
        log.admitted(name);
        return new SignIn.Admitted(name);
    }

    public void signOut(String account) {
        log.signedOut(account);
    }
}
