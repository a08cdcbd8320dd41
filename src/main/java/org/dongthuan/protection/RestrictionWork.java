package org.dongthuan.protection;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.dongthuan.audit.AuditEntry;
import org.dongthuan.audit.AuditEntry.Action;
import org.dongthuan.audit.AuditLog;
import org.dongthuan.identity.Actor;
import org.springframework.stereotype.Component;

/** What follows from what a person or an agency does with a request to restrict processing: the log, the journey, the mail. */
@Component
class RestrictionWork {

    private final AuditLog audit;
    private final RestrictionWorkflow workflow;
    private final RestrictionMail mail;
    private final Clock clock;

    RestrictionWork(AuditLog audit, RestrictionWorkflow workflow, RestrictionMail mail, Clock clock) {
        this.audit = audit;
        this.workflow = workflow;
        this.mail = mail;
        this.clock = clock;
    }

    OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    void asked(Actor actor, RestrictionRequest request) {
        audit.append(entry(actor, Action.RESTRICT, request).because("ASK"));
        mail.received(request);
        workflow.start(request.number());
    }

    void decided(Actor actor, RestrictionRequest request, RestrictionWord word) {
        String ground = word.ground();
        audit.append(entry(actor, Action.RESTRICT, request).because(ground == null ? "IMPOSE" : "REFUSE " + ground));
    }

    void ended(Actor actor, RestrictionRequest request, boolean wasInForce) {
        audit.append(entry(actor, Action.RESTRICT, request).because(wasInForce ? "END" : "WITHDRAW"));
        if (!wasInForce) workflow.withdraw(request.number());
    }

    void read(Actor actor, String what) {
        audit.append(AuditEntry.done(actor.account(), actor.agencyCode(), Action.READ_REQUEST)
                .about(what));
    }

    void readTask(Actor actor, RestrictionRequest request, String step) {
        audit.append(entry(actor, Action.READ_TASK, request).because(step));
    }

    private static AuditEntry entry(Actor actor, Action action, RestrictionRequest request) {
        return AuditEntry.done(actor.account(), actor.agencyCode(), action)
                .on(request.record().value(), List.of())
                .about(request.number().text());
    }
}
