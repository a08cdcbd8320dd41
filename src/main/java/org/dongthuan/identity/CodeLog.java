package org.dongthuan.identity;

import java.time.Clock;
import java.time.OffsetDateTime;
import org.dongthuan.audit.AuditEntry;
import org.dongthuan.audit.AuditEntry.Action;
import org.dongthuan.audit.AuditLog;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes who came in with a code, and who was turned away; without the line nobody comes in. */
@Component
class CodeLog {

    private final AuditLog audit;
    private final People people;
    private final SignInThrottle throttle;
    private final AccountTable accounts;
    private final Clock clock;

    CodeLog(AuditLog audit, People people, SignInThrottle throttle, AccountTable accounts, Clock clock) {
        this.audit = audit;
        this.people = people;
        this.throttle = throttle;
        this.accounts = accounts;
        this.clock = clock;
    }

    @Transactional
    public void admitted(String account, String address, boolean signsIn) {
        throttle.forget(CodeDesk.guessesOf(account), address);
        if (signsIn) accounts.signedIn(account, OffsetDateTime.now(clock));
        audit.append(AuditEntry.done(account, agencyOf(account), Action.SIGN_IN)
                .because(signsIn ? "code" : "code-once-more"));
    }

    @Transactional
    public void failed(String account, String address) {
        throttle.failed(CodeDesk.guessesOf(account), address);
        refused(account, "wrong-code");
    }

    @Transactional
    public void throttled(String account) {
        refused(account, "too-many-codes");
    }

    private void refused(String account, String why) {
        audit.append(
                AuditEntry.refused(account, agencyOf(account), Action.SIGN_IN).because(why));
    }

    private @Nullable String agencyOf(String account) {
        return people.actor(account).map(Actor::agencyCode).orElse(null);
    }
}
