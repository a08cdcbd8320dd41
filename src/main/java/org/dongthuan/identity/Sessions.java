package org.dongthuan.identity;

import java.util.List;

/** Where people are signed in. */
public interface Sessions {

    /** Signs the account out everywhere, at once. */
    void endAllOf(String account);

    /** Signs the account out everywhere but in that session, named by the id that its browser has. */
    void endOthersOf(String account, String kept);

    /** Where the account is signed in now, the last used first. */
    List<OpenSession> of(String account);

    /**
     * Signs the account out in one place.
     *
     * @param handle as {@link OpenSession#id()} names it
     * @return whether there was such a session of that account
     */
    boolean end(String account, String handle);
}
