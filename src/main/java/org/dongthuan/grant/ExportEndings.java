package org.dongthuan.grant;

import java.time.Clock;
import java.time.OffsetDateTime;
import org.dongthuan.grant.ExportView.State;
import org.dongthuan.notification.Notifications;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** How files come to their end: ready, or thrown away whole; whoever asked is told. */
@Component
class ExportEndings {

    private final ExportTable table;
    private final ExportPieceTable pieces;
    private final Notifications notifications;
    private final Clock clock;

    ExportEndings(ExportTable table, ExportPieceTable pieces, Notifications notifications, Clock clock) {
        this.table = table;
        this.pieces = pieces;
        this.notifications = notifications;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void ready(Export export) {
        table.end(export.id(), State.READY, null, OffsetDateTime.now(clock));
        tell(export, "export-ready");
    }

    /** @param reason as a refusal is called */
    @Transactional(propagation = Propagation.MANDATORY)
    public void stop(Export export, String reason) {
        pieces.remove(export.id());
        table.end(export.id(), State.STOPPED, reason, OffsetDateTime.now(clock));
        tell(export, "export-stopped");
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void fail(Export export) {
        pieces.remove(export.id());
        table.end(export.id(), State.FAILED, null, OffsetDateTime.now(clock));
        tell(export, "export-stopped");
    }

    private void tell(Export export, String kind) {
        notifications.announce(
                export.id() + "/" + kind,
                export.reader(),
                kind,
                export.request().text());
    }
}
