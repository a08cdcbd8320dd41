package org.dongthuan.identity;

import org.springframework.stereotype.Component;

/** Tells who is signed in; roles are computed anew at each call. */
@Component
public class CurrentActor {

    /** The signed-in person; throws {@link IllegalStateException} where nobody is signed in. */
    public Actor get() {
        throw new UnsupportedOperationException();
    }
}
