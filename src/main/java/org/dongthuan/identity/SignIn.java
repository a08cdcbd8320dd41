package org.dongthuan.identity;

import java.time.Duration;

/** The answer to somebody who gave a name and a password. */
public sealed interface SignIn {

    /** The password is right and the account open. */
    record Admitted(String account) implements SignIn {}

    /**
     * The same words whether the name or the password was wrong.
     *
     * @param waiting how long the next attempt has to wait; zero for not at all
     */
    record Refused(Duration waiting) implements SignIn {}

    /** Not looked at: too many failures went before. */
    record Throttled(Duration waiting) implements SignIn {}
}
