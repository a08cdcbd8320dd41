package org.dongthuan.identity;

import java.time.Duration;

/** The answer to somebody who gave a name and a password. */
public sealed interface SignIn {

    /** The password is right and the account open. */
    record Admitted(String account) implements SignIn {}

    /**
     * The same words whether the name, the password or the moment was wrong.
     *
     * @param waiting how long nobody is let in under this name or from this address; zero for not at all
     */
    record Refused(Duration waiting) implements SignIn {}
}
