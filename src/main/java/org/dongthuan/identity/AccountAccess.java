package org.dongthuan.identity;

import org.springframework.stereotype.Component;

/** Who is in by an account, and who has to wait before its door. */
@Component
class AccountAccess {

    private final SignInMemory memory;
    private final Sessions sessions;
    private final SecondFactorTable factors;

    AccountAccess(SignInMemory memory, Sessions sessions, SecondFactorTable factors) {
        this.memory = memory;
        this.sessions = sessions;
        this.factors = factors;
    }

    /** Signs it out everywhere, and knows none of its browsers any more. */
    void end(String account) {
        memory.forget(account);
        sessions.endAllOf(account);
    }

    /** The telephone is lost, and so are the codes on paper; whether there was a second factor. */
    boolean unpair(String account) {
        return factors.remove(account);
    }

    /** Nobody has to wait any longer because of what was typed wrongly. */
    void unlock(String account) {
        memory.forgetFailures(account);
    }
}
