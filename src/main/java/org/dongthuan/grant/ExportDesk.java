package org.dongthuan.grant;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.dongthuan.audit.AuditEntry.Action;
import org.dongthuan.audit.Origin;
import org.dongthuan.grant.ExportScope.Covered;
import org.dongthuan.grant.ExportView.State;
import org.dongthuan.identity.Actor;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.Throttle;
import org.dongthuan.platform.Throttles;
import org.dongthuan.platform.Workers;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where recipients ask for a file of what they were granted on one request, and see how far it is. */
@Component
public class ExportDesk {

    private static final int SHOWN = 50;

    private final ExportScope scope;
    private final ExportTable table;
    private final ExportTerm term;
    private final ReadingLog log;
    private final Throttle throttle;
    private final Workers exportWorkers;

    ExportDesk(
            ExportScope scope,
            ExportTable table,
            ExportTerm term,
            ReadingLog log,
            Throttles throttles,
            Workers exportWorkers) {
        this.scope = scope;
        this.table = table;
        this.term = term;
        this.log = log;
        this.throttle = throttles.named("exports");
        this.exportWorkers = exportWorkers;
    }

    /** How many people a file would hold that is asked for by that grant; refuses as {@link #ask} does. */
    @Transactional(readOnly = true)
    public int people(Actor actor, UUID grant) {
        return scope.of(actor, grant).all().size();
    }

    /**
     * Asks for a file of everybody of the grant's request; it is made after the answer.
     *
     * @throws Refusal as the grant is refused; {@code export-format} (400) without a format, {@code export-running} (409)
     *     while one of the same request is being made, {@code exports-too-many} (429)
     */
    @Transactional
    public ExportView ask(Actor actor, UUID grant, @Nullable ExportFormat format, Locale language) {
        Covered covered = scope.of(actor, grant);
        if (format == null) throw Refusal.RuleViolated.malformed("export-format");
        Grant named = covered.named();
        if (table.isRunning(actor.account(), named.request())) throw new Refusal.Conflict("export-running");
        Duration delay = throttle.delay(actor.account());
        if (!delay.isZero()) throw new Refusal.TooOften("exports-too-many", delay);
        Export export = wanted(named, covered.all(), format, language);
        table.add(export, covered.all().stream().map(Grant::id).toList());
        log.file(actor, named, Action.ORDER_EXPORT);
        exportWorkers.wakeAfterCommit();
        return view(export);
    }

    private Export wanted(Grant named, List<Grant> all, ExportFormat format, Locale language) {
        return new Export(
                UUID.randomUUID(),
                named.id(),
                named.request(),
                named.recipient(),
                named.recipientAgency(),
                named.purpose(),
                Origin.current().channel(),
                format,
                language,
                scope.columns(all),
                all.size(),
                0,
                State.RUNNING,
                null,
                term.now(),
                null);
    }

    /** The caller's own that are being made or still there, the newest first. */
    @Transactional(readOnly = true)
    public List<ExportView> list(Actor actor) {
        return table.newestOf(actor.account(), SHOWN).stream()
                .filter(export -> !term.isOver(export))
                .map(this::view)
                .toList();
    }

    /** How far it is; {@code export-unknown} (404) for everybody but who asked for it, and for all when it is over. */
    @Transactional(readOnly = true)
    public ExportView view(Actor actor, UUID id) {
        return table.find(id)
                .filter(export -> export.reader().equals(actor.account()))
                .filter(export -> !term.isOver(export))
                .map(this::view)
                .orElseThrow(() -> new Refusal.NotFound("export-unknown"));
    }

    private ExportView view(Export export) {
        return new ExportView(
                export.id(),
                export.grant(),
                export.request(),
                export.format(),
                export.state(),
                export.done(),
                export.total(),
                export.reason(),
                export.isReady() ? Objects.requireNonNull(term.until(export)) : null);
    }
}
