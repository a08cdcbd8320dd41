package org.dongthuan.grant;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.dongthuan.grant.ExportTable.Claimed;
import org.dongthuan.platform.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes the files that were asked for, some rows in each transaction: with the rows go their lines in the log and how far
 * the file is. What a node left that died is taken up at the next row when its claim is over.
 */
@Component
class ExportWork {

    static final int ROWS = 100;

    private static final Logger LOG = LoggerFactory.getLogger(ExportWork.class);

    private static final Duration CLAIM = Duration.ofMinutes(1);
    private static final int MOST_TRIES = 5;

    private final ExportTable table;
    private final ExportReading reading;
    private final ExportPieceTable pieces;
    private final ExportEndings endings;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ExportWork(
            ExportTable table,
            ExportReading reading,
            ExportPieceTable pieces,
            ExportEndings endings,
            TransactionTemplate transaction,
            Clock clock) {
        this.table = table;
        this.reading = reading;
        this.pieces = pieces;
        this.endings = endings;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Makes what is waiting, one file after the other. */
    void workThrough() {
        UUID claim = UUID.randomUUID();
        for (var next = claim(claim); next.isPresent(); next = claim(claim)) make(next.get(), claim);
    }

    Optional<Claimed> claim(UUID claim) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        return Objects.requireNonNull(transaction.execute(status -> table.claim(claim, now, now.plus(CLAIM))));
    }

    private void make(Claimed claimed, UUID claim) {
        UUID id = claimed.id();
        if (claimed.tries() > MOST_TRIES) {
            transaction.executeWithoutResult(
                    status -> table.holdClaimed(id, claim).ifPresent(endings::fail));
            return;
        }
        try {
            boolean more = true;
            while (more) more = nextRows(id, claim);
        } catch (Refusal refusal) {
            transaction.executeWithoutResult(
                    status -> table.holdClaimed(id, claim).ifPresent(export -> endings.stop(export, refusal.type())));
        } catch (RuntimeException e) {
            // its words may quote a value; it is tried again when the claim is over
            LOG.warn("The file {} rests after {}", id, e.getClass().getName());
        }
    }

    /** Whether there are more. */
    boolean nextRows(UUID id, UUID claim) {
        return Objects.requireNonNull(transaction.execute(
                status -> table.holdClaimed(id, claim).map(this::nextRows).orElse(false)));
    }

    private boolean nextRows(Export export) {
        List<UUID> grants = table.grants(export.id(), export.done(), ROWS);
        List<ExportRow> rows = reading.read(export, grants);
        pieces.add(export.id(), export.done() / ROWS, rows);
        int done = export.done() + rows.size();
        table.progress(export.id(), done, OffsetDateTime.now(clock).plus(CLAIM));
        if (done < export.total()) return true;
        endings.ready(export);
        return false;
    }
}
