package org.dongthuan.identity;

import java.util.Locale;
import org.springframework.stereotype.Component;

/** Lets people in by name and password, more slowly after failures, and out again. */
@Component
public class SignInDesk {

    private final SignInAttempts attempts;
    private final SignInPace pace;
    private final SignInLog log;

    SignInDesk(SignInAttempts attempts, SignInPace pace, SignInLog log) {
        this.attempts = attempts;
        this.pace = pace;
        this.log = log;
    }

    public SignIn signIn(String typedName, String password, SignInPlace place) {
        String name = typedName.strip().toLowerCase(Locale.ROOT);
        return pace.attempt(
                name,
                place.address(),
                () -> attempts.attempt(name, password, place),
                admitted -> log.admitted(admitted.account(), place));
    }

    public void signOut(String account) {
        log.signedOut(account);
    }
}
