package org.dongthuan.identity;

import org.springframework.stereotype.Component;

/** What is remembered of how somebody signed in, or did not: it belongs to a password and goes with it. */
@Component
class SignInMemory {

    private final SignInPlaceTable places;
    private final SignInThrottle throttle;

    SignInMemory(SignInPlaceTable places, SignInThrottle throttle) {
        this.places = places;
        this.throttle = throttle;
    }

    /** Whoever signed in with the old password is no more trusted for it, and who forgot it has not to wait. */
    void forget(String account) {
        places.forget(account);
        throttle.forget(account);
    }

    /** So that nobody has to wait any longer. */
    void forgetFailures(String account) {
        throttle.forget(account);
        throttle.forget(CodeDesk.guessesOf(account));
    }
}
