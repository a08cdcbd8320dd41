package org.dongthuan.evidence;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.dongthuan.platform.Refusal.TooOften;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Lets a few documents at a time be taken apart: a large picture needs more than 100 MB while it is open.
 * One account has one place, so that nobody's uploads keep out everybody else's.
 */
@Component
class Workbench {

    private static final int PLACES = 2;
    private static final int PATIENCE_SECONDS = 20;

    private final Semaphore places = new Semaphore(PLACES, true);
    private final Set<String> atWork = ConcurrentHashMap.newKeySet();

    /** @throws TooOften {@code evidence-busy} (429) when no place becomes free in time */
    <T> T with(String account, Supplier<T> work) {
        // it takes seconds: the database would end the transaction as idle
        if (TransactionSynchronizationManager.isActualTransactionActive())
            throw new IllegalStateException("A document is examined inside of a transaction");
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        takeOwnPlace(account, deadline);
        try {
            return withPlace(deadline, work);
        } finally {
            atWork.remove(account);
        }
    }

    private void takeOwnPlace(String account, long deadline) {
        while (!atWork.add(account)) {
            if (System.nanoTime() > deadline) throw busy();
            try {
                TimeUnit.MILLISECONDS.sleep(50);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw busy();
            }
        }
    }

    private <T> T withPlace(long deadline, Supplier<T> work) {
        if (!hasPlace(deadline)) throw busy();
        try {
            return work.get();
        } finally {
            places.release();
        }
    }

    private boolean hasPlace(long deadline) {
        try {
            return places.tryAcquire(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static TooOften busy() {
        return new TooOften("evidence-busy", Duration.ofSeconds(PATIENCE_SECONDS));
    }
}
