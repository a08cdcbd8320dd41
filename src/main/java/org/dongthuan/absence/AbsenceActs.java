package org.dongthuan.absence;

import org.dongthuan.audit.AuditEntry;
import org.dongthuan.audit.AuditEntry.Action;
import org.dongthuan.audit.AuditLog;
import org.dongthuan.identity.Actor;
import org.dongthuan.identity.Substitution;
import org.dongthuan.notification.Notifications;
import org.dongthuan.platform.VietnamTime;
import org.springframework.stereotype.Component;

/** What is written into the log, and told by mail, of an absence. */
@Component
class AbsenceActs {

    static final String ENTERED = "absence-entered";
    static final String ENTERED_FOR = "absence-entered-for";
    static final String STANDS_IN = "absence-stands-in";
    static final String ENDED = "absence-ended";

    private final AuditLog audit;
    private final Notifications notifications;

    AbsenceActs(AuditLog audit, Notifications notifications) {
        this.audit = audit;
        this.notifications = notifications;
    }

    void entered(Actor actor, Substitution entered) {
        log(actor, entered, entered.enteredBy() == null ? "ENTERED" : "ENTERED_FOR");
        tell(entered, entered.absent(), entered.enteredBy() == null ? ENTERED : ENTERED_FOR);
        tell(entered, entered.substitute(), STANDS_IN);
    }

    void ended(Actor actor, Substitution ended) {
        log(actor, ended, "ENDED");
        tell(ended, ended.substitute(), ENDED);
        if (!actor.account().equals(ended.absent())) tell(ended, ended.absent(), ENDED);
    }

    private void log(Actor actor, Substitution about, String what) {
        audit.append(AuditEntry.done(actor.account(), actor.agencyCode(), Action.SUBSTITUTE)
                .about(about.id().toString())
                .because(what));
    }

    /** The days, and nothing of who or why. */
    private void tell(Substitution about, String account, String kind) {
        notifications.announce(
                "absence/" + about.id() + "/" + kind, account, kind, VietnamTime.day(about.from()), about.to());
    }
}
