package org.dongthuan.identity;

import java.util.Optional;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Tells who is signed in; roles are computed anew at each call. */
@Component
public class CurrentActor {

    private final People people;

    CurrentActor(People people) {
        this.people = people;
    }

    /** The signed-in person; throws {@link IllegalStateException} where nobody is signed in. */
    public Actor get() {
        return find().orElseThrow(() -> new IllegalStateException("Nobody is signed in"));
    }

    /** The signed-in person, where a page is also for those who are not. */
    public Optional<Actor> find() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null
                || authentication instanceof AnonymousAuthenticationToken
                || !authentication.isAuthenticated()) return Optional.empty();
        return people.actor(authentication.getName());
    }
}
