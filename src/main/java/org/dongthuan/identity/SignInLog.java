package org.dongthuan.identity;

import java.util.Optional;
import org.dongthuan.audit.AuditEntry;
import org.dongthuan.audit.AuditEntry.Action;
import org.dongthuan.audit.AuditLog;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes who came, who left and who was turned away; without the line nobody comes in. */
@Component
class SignInLog {

    private final AuditLog audit;
    private final People people;
    private final SignInThrottle throttle;

    SignInLog(AuditLog audit, People people, SignInThrottle throttle) {
        this.audit = audit;
        this.people = people;
        this.throttle = throttle;
    }

    @Transactional
    public void admitted(String account) {
        throttle.forget(account);
        audit.append(AuditEntry.done(account, agencyOf(account), Action.SIGN_IN));
    }

    @Transactional
    public void signedOut(String account) {
        audit.append(AuditEntry.done(account, agencyOf(account), Action.SIGN_OUT));
    }

    /** Names a known account only: what else was typed as a name may be a password. */
    @Transactional
    public void refused(Optional<Account> account, String why) {
        @Nullable String known = account.map(Account::id).orElse(null);
        @Nullable String agency = known == null ? null : agencyOf(known);
        audit.append(AuditEntry.refused(known, agency, Action.SIGN_IN).because(why));
    }

    private @Nullable String agencyOf(String account) {
        return people.find(account)
                .map(Person::agency)
                .map(agency -> agency.code())
                .orElse(null);
    }
}
