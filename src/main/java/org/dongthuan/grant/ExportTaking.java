package org.dongthuan.grant;

import java.util.List;
import java.util.UUID;
import org.dongthuan.audit.AuditEntry.Action;
import org.dongthuan.audit.Origin;
import org.dongthuan.identity.Actor;
import org.dongthuan.platform.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Judges anew whether a file may be handed over, and logs that it is. */
@Component
class ExportTaking {

    private final ExportTable table;
    private final GrantTable grants;
    private final ExportTerm term;
    private final ExportReading reading;
    private final ExportEndings endings;
    private final ReadingLog log;

    ExportTaking(
            ExportTable table,
            GrantTable grants,
            ExportTerm term,
            ExportReading reading,
            ExportEndings endings,
            ReadingLog log) {
        this.table = table;
        this.grants = grants;
        this.term = term;
        this.reading = reading;
        this.endings = endings;
        this.log = log;
    }

    /** @param refusal why it is not handed over; kept until the end of the file is committed */
    record Taken(
            Export export, List<Grant> grants, @Nullable Refusal refusal) {}

    /** A file whose grants do not all stand any more goes at once. */
    @Transactional
    public Taken take(Actor actor, UUID id) {
        Export export = table.hold(id)
                .filter(found -> found.reader().equals(actor.account()))
                .filter(found -> !term.isOver(found))
                .orElseThrow(() -> new Refusal.NotFound("export-unknown"));
        if (export.isRunning()) throw new Refusal.Conflict("export-not-ready");
        if (!export.isReady()) throw new Refusal.Conflict("export-stopped");
        List<Grant> held = grants.inExport(id);
        Origin.Channel channel = Origin.current().channel();
        try {
            reading.requireHandover(held, export, channel);
        } catch (Refusal refusal) {
            // what was agreed for another way of taking it may still be taken that way
            if (!refusal.type().equals(Denial.CHANNEL.type())) endings.stop(export, refusal.type());
            return new Taken(export, held, refusal);
        }
        held.stream()
                .filter(grant -> grant.id().equals(export.grant()))
                .forEach(grant -> log.file(actor, grant, Action.TAKE_EXPORT));
        return new Taken(export, held, null);
    }
}
