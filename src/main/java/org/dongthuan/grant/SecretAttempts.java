package org.dongthuan.grant;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.dongthuan.audit.AuditEntry;
import org.dongthuan.audit.AuditEntry.Action;
import org.dongthuan.audit.AuditLog;
import org.dongthuan.record.RecordId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Keeps that somebody came upon a secret record, beside the answer and whatever becomes of its transaction: an answer that
 * waited for it would come later than the one about a record that is not there, and tell by that.
 */
@Component
class SecretAttempts implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(SecretAttempts.class);

    private static final int WAITING = 1_000;
    private static final int PATIENCE = 15;

    private final SecretAttemptTable table;
    private final AuditLog audit;
    private final Clock clock;

    // one after the other, and whoever finds the queue full does it himself: none is ever left out
    private final ThreadPoolExecutor executor = new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(WAITING),
            work -> new Thread(work, "secret-attempts"),
            new ThreadPoolExecutor.CallerRunsPolicy());

    SecretAttempts(SecretAttemptTable table, AuditLog audit, Clock clock) {
        this.table = table;
        this.audit = audit;
        this.clock = clock;
    }

    void keep(@Nullable String account, @Nullable String agency, Action action, RecordId record) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        Runnable line = audit.alone(AuditEntry.refused(account, agency, action)
                .on(record.value(), List.of())
                .because(AuditEntry.STATE_SECRET));
        executor.execute(() -> {
            try {
                line.run();
                table.addAlone(String.valueOf(account), action.name(), record, now);
            } catch (RuntimeException e) {
                // its words may quote the row
                LOG.error(
                        "That a secret record was met could not be kept: {}",
                        e.getClass().getName());
            }
        });
    }

    /** When everything until now is kept. */
    Future<?> settled() {
        var task = new FutureTask<>(() -> {}, null);
        executor.execute(task);
        return task;
    }

    @Override
    public void destroy() throws InterruptedException {
        executor.shutdown();
        if (!executor.awaitTermination(PATIENCE, TimeUnit.SECONDS)) LOG.error("Not every secret that was met is kept");
    }
}
