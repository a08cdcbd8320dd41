package org.dongthuan.evidence;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.dongthuan.platform.Refusal.RuleViolated;
import org.springframework.stereotype.Component;

/** Lets two documents at a time be taken apart: a picture of the allowed size needs more than 100 MB while it is open. */
@Component
class Workbench {

    private static final int PLACES = 2;
    /** Well below the time that the database lets a transaction idle: an upload under a key waits inside of one. */
    private static final int PATIENCE_SECONDS = 8;

    private final Semaphore places = new Semaphore(PLACES, true);

    <T> T with(Supplier<T> work) {
        if (!hasPlace()) throw RuleViolated.withStatus(429, "evidence-busy");
        try {
            return work.get();
        } finally {
            places.release();
        }
    }

    private boolean hasPlace() {
        try {
            return places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
