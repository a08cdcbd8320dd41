package org.dongthuan.audit;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The append-only log: no row here, no effect and no data. */
@Component
public class AuditLog {

    private final AuditEventTable events;

    AuditLog(AuditEventTable events) {
        this.events = events;
    }

    /** Writes in the transaction of the effect, so that neither is there without the other. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void append(AuditEntry entry) {
        append(List.of(entry));
    }

    /** As {@link #append(AuditEntry)}, many at once: all whom a page shows. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void append(List<AuditEntry> entries) {
        events.insert(InPlaceOf.said(entries));
    }

    /** Writes what is kept although the transaction around it rolls back, on a connection of its own. */
    public void appendAlone(AuditEntry entry) {
        events.insertAlone(entry);
    }

    /** Likewise, by whoever runs it: it says the moment and the place of this call, which need not wait for it. */
    public Runnable alone(AuditEntry entry) {
        return events.alone(entry);
    }
}
