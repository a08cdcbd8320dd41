package org.dongthuan.grant;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dongthuan.decision.WrittenDecisions;
import org.dongthuan.grant.ExportTaking.Taken;
import org.dongthuan.identity.Actor;
import org.dongthuan.platform.Refusal;
import org.springframework.stereotype.Component;

/** Hands files over: to whoever asked for them, and only while every grant in them stands. */
@Component
public class ExportHandover {

    private final ExportTaking taking;
    private final ExportPieceTable pieces;
    private final WrittenDecisions decisions;

    ExportHandover(ExportTaking taking, ExportPieceTable pieces, WrittenDecisions decisions) {
        this.taking = taking;
        this.pieces = pieces;
        this.decisions = decisions;
    }

    /**
     * The file, once the log says who took it.
     *
     * @throws Refusal {@code export-unknown} (404) for everybody else and when its time is over, {@code export-not-ready},
     *     {@code export-stopped} (409), {@code grant-…} (403) where a grant in it does not allow it any more
     */
    public ExportContent take(Actor actor, UUID id) {
        Taken taken = taking.take(actor, id);
        if (taken.refusal() != null) throw taken.refusal();
        Export export = taken.export();
        Set<UUID> papers = taken.grants().stream().map(Grant::decision).collect(Collectors.toSet());
        return new ExportContent(
                export.format(),
                export.grant(),
                export.request(),
                export.agency(),
                export.purpose(),
                decisions.numbers(papers).values().stream().sorted().toList(),
                taken.grants().stream().map(Grant::to).min(LocalDate::compareTo).orElseThrow(),
                export.fields(),
                export.total(),
                Objects.requireNonNull(export.endedAt()),
                export.language(),
                (export.total() + ExportWork.ROWS - 1) / ExportWork.ROWS,
                piece -> pieces.rows(export.id(), piece));
    }
}
