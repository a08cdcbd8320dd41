package org.dongthuan.identity.web;

import java.time.Duration;
import java.util.List;
import org.dongthuan.identity.SignIn;
import org.dongthuan.identity.SignInDesk;
import org.dongthuan.identity.SignInPlace;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;

/** Asks the desk; the session remembers the account's name only, since roles are looked up each time. */
@Component
class SignInProvider implements AuthenticationProvider {

    private final SignInDesk desk;

    SignInProvider(SignInDesk desk) {
        this.desk = desk;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        if (!(attempt.getDetails() instanceof SignInPlace place))
            throw new IllegalStateException("It is not known from where somebody signs in");
        SignIn answer = desk.signIn(attempt.getName(), String.valueOf(attempt.getCredentials()), place);
        if (answer instanceof SignIn.Refused refused) throw new TurnedAway(refused.waiting());
        if (answer instanceof SignIn.Throttled throttled) throw new TurnedAway(throttled.waiting());
        var admitted = UsernamePasswordAuthenticationToken.authenticated(
                ((SignIn.Admitted) answer).account(), null, List.of());
        // the session is to keep no more of the place
        admitted.setDetails(place.address());
        return admitted;
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    /** Not let in, and for how long nobody will be. */
    static final class TurnedAway extends AuthenticationException {
        private final Duration waiting;

        TurnedAway(Duration waiting) {
            super("Not let in");
            this.waiting = waiting;
        }

        Duration waiting() {
            return waiting;
        }
    }
}
