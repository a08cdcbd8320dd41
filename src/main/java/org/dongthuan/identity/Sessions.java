package org.dongthuan.identity;

/** Where people are signed in. */
public interface Sessions {

    /** Signs the account out everywhere, at once. */
    void endAllOf(String account);
}
