package org.dongthuan.grant;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.dongthuan.audit.AuditEntry;
import org.dongthuan.audit.AuditEntry.Action;
import org.dongthuan.audit.AuditLog;
import org.dongthuan.identity.Actor;
import org.dongthuan.record.RecordId;
import org.dongthuan.record.Registry;
import org.dongthuan.record.SecretRecordMet;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Records of another regime (Decree 27/2026/NĐ-CP Art. 22): whoever comes upon one is answered as if there were none, and
 * the security officers hear of it.
 */
@Component
public class SecretRecords {

    private final Registry registry;
    private final SecretAttemptTable attempts;
    private final AuditLog audit;
    private final Clock clock;

    SecretRecords(Registry registry, SecretAttemptTable attempts, AuditLog audit, Clock clock) {
        this.registry = registry;
        this.attempts = attempts;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Asked where no record was found. Of one that is secret it is kept, although the transaction around it rolls back,
     * that somebody came upon it; the caller answers the same either way.
     *
     * @return whether it is one, for what nobody but the log may be told
     */
    public boolean noticed(Actor actor, Action action, RecordId record) {
        return noticed(actor.account(), actor.agencyCode(), action, record);
    }

    /** Likewise for somebody who is not there: his file is being made. */
    boolean noticed(String account, @Nullable String agency, Action action, RecordId record) {
        if (!registry.isStateSecret(record)) return false;
        keep(account, agency, action, record);
        return true;
    }

    /** Where features that give nothing to be read under came upon one. */
    @EventListener
    void on(SecretRecordMet met) {
        keep(met.actor().account(), met.actor().agencyCode(), met.action(), met.record());
    }

    private void keep(String account, @Nullable String agency, Action action, RecordId record) {
        audit.appendAlone(AuditEntry.refused(account, agency, action)
                .on(record.value(), List.of())
                .because("state-secret"));
        attempts.addAlone(account, action.name(), record, OffsetDateTime.now(clock));
    }
}
