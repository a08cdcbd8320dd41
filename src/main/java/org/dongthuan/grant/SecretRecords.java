package org.dongthuan.grant;

import org.dongthuan.audit.AuditEntry.Action;
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
    private final SecretAttempts attempts;

    SecretRecords(Registry registry, SecretAttempts attempts) {
        this.registry = registry;
        this.attempts = attempts;
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
        attempts.keep(account, agency, action, record);
        return true;
    }

    /** Where features that give nothing to be read under came upon one. */
    @EventListener
    void on(SecretRecordMet met) {
        attempts.keep(met.actor().account(), met.actor().agencyCode(), met.action(), met.record());
    }
}
