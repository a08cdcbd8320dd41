package org.dongthuan.identity;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * An account as those see it who keep it.
 *
 * @param agency whose administrators keep it; none is a matter of the national ones
 * @param signedInAt the last time that somebody signed in with it, where anybody did since that is remembered
 */
public record KeptAccount(
        String id,
        String familyName,
        String givenName,
        String email,
        @Nullable String agency,
        State state,
        OffsetDateTime createdAt,
        @Nullable OffsetDateTime signedInAt) {

    /** What can be done with it. */
    public enum State {
        OPEN,
        /** Nobody can sign in before a password is chosen by the link that was sent. */
        INVITED,
        CLOSED
    }

    /** As people are called: family name first. */
    public String name() {
        return familyName + " " + givenName;
    }

    @Override
    public String toString() {
        return id;
    }
}
