package org.dongthuan.reorganisation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.dongthuan.audit.AuditEntry;
import org.dongthuan.audit.AuditEntry.Action;
import org.dongthuan.audit.AuditLog;
import org.dongthuan.identity.Actor;
import org.dongthuan.review.RequestNumber;
import org.springframework.stereotype.Component;

/** The lines in the log about changes of agencies, and the moment at which they are written. */
@Component
class AgencyChangeLog {

    private final AuditLog audit;
    private final Clock clock;

    AgencyChangeLog(AuditLog audit, Clock clock) {
        this.audit = audit;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    void write(Actor actor, RequestNumber number, String act) {
        audit.append(AuditEntry.done(actor.account(), actor.agencyCode(), Action.ADMINISTER)
                .about(number.text())
                .because(act));
    }

    /** What the system did on the word of two people; the one who confirmed stands for it. */
    void carriedOut(String account, RequestNumber number, String what) {
        audit.append(AuditEntry.done(account, null, Action.ADMINISTER)
                .about(number.text())
                .because(what));
    }
}
