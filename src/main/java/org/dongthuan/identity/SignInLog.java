package org.dongthuan.identity;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.dongthuan.audit.AuditEntry;
import org.dongthuan.audit.AuditEntry.Action;
import org.dongthuan.audit.AuditLog;
import org.dongthuan.identity.SecondFactor.Next;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes who came, who left and who was turned away; without the line nobody comes in. */
@Component
class SignInLog {

    private static final String WRONG = "wrong-name-or-password";

    private final AuditLog audit;
    private final People people;
    private final SignInThrottle throttle;
    private final SignInPlaceTable places;
    private final AccountTable accounts;
    private final Clock clock;

    SignInLog(
            AuditLog audit,
            People people,
            SignInThrottle throttle,
            SignInPlaceTable places,
            AccountTable accounts,
            Clock clock) {
        this.audit = audit;
        this.people = people;
        this.throttle = throttle;
        this.places = places;
        this.accounts = accounts;
        this.clock = clock;
    }

    @Transactional
    public void admitted(String account, SignInPlace place, Next next) {
        throttle.forget(account, place.address());
        places.remember(account, place.token(), clock.instant());
        AuditEntry line = AuditEntry.done(account, agencyOf(account), Action.SIGN_IN);
        if (next == Next.CODE) {
            audit.append(line.because("password-alone"));
            return;
        }
        accounts.signedIn(account, OffsetDateTime.now(clock));
        audit.append(line);
    }

    @Transactional
    public void signedOut(String account) {
        audit.append(AuditEntry.done(account, agencyOf(account), Action.SIGN_OUT));
    }

    @Transactional
    public void failed(String name, Optional<Account> account, SignInPlace place) {
        throttle.failed(name, place.address());
        refused(account.map(Account::id).orElse(null), WRONG);
    }

    @Transactional
    public void failedAtKnownPlace(String account, SignInPlace place) {
        places.failed(account, place.token());
        refused(account, WRONG);
    }

    @Transactional
    public void throttled(Optional<Account> account) {
        refused(account.map(Account::id).orElse(null), "too-many-failures");
    }

    /** Names a known account only: what else was typed as a name may be a password. */
    private void refused(@Nullable String known, String why) {
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
