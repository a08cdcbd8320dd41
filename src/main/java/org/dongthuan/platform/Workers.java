package org.dongthuan.platform;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Threads of their own for work that no request and no transaction waits for. They are woken when some arrives, and
 * look by themselves now and then: for what another node left, and for what is due again.
 */
public final class Workers implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Workers.class);

    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final String name;
    private final int threads;
    private final Runnable work;
    private final Semaphore calls = new Semaphore(0);
    private volatile boolean running;
    private @Nullable ExecutorService executor;

    /**
     * @param name of the threads
     * @param threads how many do the same work side by side; with 0 nothing is done here
     * @param work does all that is waiting, and returns
     */
    public Workers(String name, int threads, Runnable work) {
        this.name = name;
        this.threads = threads;
        this.work = work;
    }

    /** Wakes one of them when the caller's transaction has come to its good end. */
    public void wakeAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                wake();
            }
        });
    }

    private void wake() {
        if (calls.availablePermits() < threads) calls.release();
    }

    @Override
    public synchronized void start() {
        if (running || threads == 0) return;
        running = true;
        var count = new AtomicInteger();
        executor =
                Executors.newFixedThreadPool(threads, task -> new Thread(task, name + "-" + count.incrementAndGet()));
        for (int i = 0; i < threads; i++) executor.execute(this::run);
    }

    /** What is being done may end, what has not begun stays where it is. */
    @Override
    public synchronized void stop() {
        running = false;
        if (executor == null) return;
        calls.release(threads);
        executor.shutdown();
        try {
            if (!executor.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) executor.shutdownNow();
        } catch (InterruptedException e) {
            executor.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void run() {
        while (running) {
            try {
                workThrough();
                calls.tryAcquire(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void workThrough() {
        try {
            work.run();
        } catch (RuntimeException | Error e) {
            // the database is away, most of all; whatever it is, a thread that ended here would never be missed.
            // Its words may quote a row, its kind does not
            LOG.warn("{} rests {} after {}", name, PAUSE, e.getClass().getName());
        }
    }
}
