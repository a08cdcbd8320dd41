package org.dongthuan.identity;

import java.util.Locale;
import org.springframework.stereotype.Component;

/** Lets people in by name and password, more slowly after failures, and out again. */
@Component
public class SignInDesk {

    private final SignInAttempts attempts;
    private final SignInPace pace;
    private final SignInLog log;
    private final SecondFactors factors;

    SignInDesk(SignInAttempts attempts, SignInPace pace, SignInLog log, SecondFactors factors) {
        this.attempts = attempts;
        this.pace = pace;
        this.log = log;
        this.factors = factors;
    }

    public SignIn signIn(String typedName, String password, SignInPlace place) {
        String name = typedName.strip().toLowerCase(Locale.ROOT);
        return pace.attempt(
                name,
                place.address(),
                () -> attempts.attempt(name, password, place),
                admitted -> log.admitted(admitted.account(), place, factors.next(admitted.account())));
    }

    public void signOut(String account) {
        log.signedOut(account);
    }
}
