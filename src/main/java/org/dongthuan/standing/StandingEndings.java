package org.dongthuan.standing;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.dongthuan.audit.AuditEntry.Action;
import org.dongthuan.audit.AuditLog;
import org.dongthuan.identity.Actor;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.Refusal.Violation;
import org.dongthuan.platform.TypedText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Ends standing decisions before their last day, each with its line in the log. */
@Component
class StandingEndings {

    static final int LONGEST_REASON = 1000;

    private final StandingTable table;
    private final StandingMail mail;
    private final AuditLog audit;
    private final Clock clock;

    StandingEndings(StandingTable table, StandingMail mail, AuditLog audit, Clock clock) {
        this.table = table;
        this.mail = mail;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * One that is held: readings come before or after.
     *
     * @throws Refusal {@code standing-ended} (409), {@code revocation-invalid} (422)
     */
    void revoke(Actor actor, StandingDecision decision, @Nullable String typedReason) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        if (!decision.state(now.toLocalDate()).isStanding()) throw new Refusal.Conflict("standing-ended");
        table.end(decision.number(), new StandingDecision.End(now, actor.account(), reason(typedReason)));
        audit.append(StandingProposals.line(actor, Action.REVOKE, decision));
        mail.announceEnd(decision);
    }

    private static String reason(@Nullable String typed) {
        String reason = TypedText.cleaned(typed);
        if (reason == null) throw invalid("standing.reason-missing");
        if (reason.length() > LONGEST_REASON) throw invalid("standing.reason-long", LONGEST_REASON);
        return reason;
    }

    private static Refusal invalid(String textKey, Object... arguments) {
        return new Refusal.RuleViolated("revocation-invalid", List.of(Violation.of("reason", textKey, arguments)));
    }
}
