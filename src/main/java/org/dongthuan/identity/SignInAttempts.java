package org.dongthuan.identity;

import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Looks at one name and password, and writes down a failure: a right one from where the account was signed in to before is
 * never refused.
 */
@Component
class SignInAttempts {

    private final AccountTable accounts;
    private final SignInPlaceTable places;
    private final SignInThrottle throttle;
    private final Passwords passwords;
    private final SignInLog log;

    SignInAttempts(
            AccountTable accounts,
            SignInPlaceTable places,
            SignInThrottle throttle,
            Passwords passwords,
            SignInLog log) {
        this.accounts = accounts;
        this.places = places;
        this.throttle = throttle;
        this.passwords = passwords;
        this.log = log;
    }

    SignIn attempt(String name, String password, SignInPlace place) {
        Optional<Account> account = accounts.find(name);
        boolean known = account.isPresent() && places.knows(name, place.token());
        Duration wait = known ? Duration.ZERO : throttle.waitFor(name, place.address());
        if (!wait.isZero()) {
            log.throttled(account);
            return new SignIn.Throttled(wait);
        }
        if (passwords.areRight(account, password)) return new SignIn.Admitted(name);
        if (known) log.failedAtKnownPlace(name, place);
        else log.failed(name, account, place);
        return new SignIn.Refused(known ? Duration.ZERO : throttle.waitFor(name, place.address()));
    }
}
