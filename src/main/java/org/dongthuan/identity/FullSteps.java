package org.dongthuan.identity;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Lets answers come at full steps of time, so that how long one took tells nobody whether there is an account. */
@Component
public class FullSteps {

    /** Longer than any password takes that is stored as the guide says. */
    static final Duration STEP = Duration.ofMillis(500);

    private final LongSupplier nanoTime;
    private final Pause pause;

    @Autowired
    FullSteps() {
        this(System::nanoTime, LockSupport::parkNanos);
    }

    FullSteps(LongSupplier nanoTime, Pause pause) {
        this.nanoTime = nanoTime;
        this.pause = pause;
    }

    /** The moment to wait from. */
    public long begin() {
        return nanoTime.getAsLong();
    }

    /** Returns at the next full step after that moment. */
    public void waitFrom(long begin) {
        long until = nanoTime.getAsLong();
        until += STEP.toNanos() - (until - begin) % STEP.toNanos();
        for (long left; (left = until - nanoTime.getAsLong()) > 0; ) pause.of(left);
    }

    @FunctionalInterface
    interface Pause {
        void of(long nanos);
    }
}
