package org.dongthuan.notification;

import java.time.Clock;
import java.time.OffsetDateTime;
import org.dongthuan.audit.AuditEntry;
import org.dongthuan.audit.AuditEntry.Action;
import org.dongthuan.audit.AuditLog;
import org.dongthuan.identity.Actor;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.Workers;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where people say how they want their mails. */
@Component
public class MailPreferenceDesk {

    private final MailPreferenceTable preferences;
    private final OutboxTable outbox;
    private final Workers mailWorkers;
    private final AuditLog audit;
    private final Clock clock;

    MailPreferenceDesk(
            MailPreferenceTable preferences, OutboxTable outbox, Workers mailWorkers, AuditLog audit, Clock clock) {
        this.preferences = preferences;
        this.outbox = outbox;
        this.mailWorkers = mailWorkers;
        this.audit = audit;
        this.clock = clock;
    }

    public MailPreference of(Actor actor) {
        return preferences.find(actor.account()).orElse(MailPreference.USUAL);
    }

    /**
     * What waits is looked at anew, by what is wanted now.
     *
     * @throws Refusal {@code mail-preference-invalid} (422)
     */
    @Transactional
    public MailPreference set(Actor actor, SetMailPreference typed) {
        MailPreference wanted = MailPreferenceRules.check(typed);
        OffsetDateTime now = OffsetDateTime.now(clock);
        preferences.save(actor.account(), wanted, now);
        outbox.lookAgain(actor.account());
        audit.append(AuditEntry.done(actor.account(), actor.agencyCode(), Action.ADMINISTER)
                .about(actor.account())
                .because("mail-preference"));
        mailWorkers.wakeAfterCommit();
        return wanted;
    }
}
