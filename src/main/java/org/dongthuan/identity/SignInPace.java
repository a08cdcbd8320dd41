package org.dongthuan.identity;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * When attempts to sign in are looked at, and when they are answered.
 *
 * <p>Attempts under one name from one address go one after the other, so that a thousand at once are no better than a
 * thousand in a row. No more than there are cores are looked at together, since each takes some megabytes.
 */
@Component
class SignInPace {

    /** Longer than any password takes that is stored as the guide says. */
    static final Duration STEP = Duration.ofMillis(500);

    private final Object[] turns = Stream.generate(Object::new).limit(64).toArray();
    private final Semaphore atOnce = new Semaphore(Runtime.getRuntime().availableProcessors(), true);
    private final LongSupplier nanoTime;
    private final Pause pause;

    @Autowired
    SignInPace() {
        this(System::nanoTime, LockSupport::parkNanos);
    }

    SignInPace(LongSupplier nanoTime, Pause pause) {
        this.nanoTime = nanoTime;
        this.pause = pause;
    }

    SignIn attempt(String name, String address, Supplier<SignIn> attempt) {
        long begin = nanoTime.getAsLong();
        SignIn answer = inTurn(name, address, attempt);
        if (answer instanceof SignIn.Refused) waitForFullStep(begin);
        return answer;
    }

    private SignIn inTurn(String name, String address, Supplier<SignIn> attempt) {
        synchronized (turns[Math.floorMod(Objects.hash(name, address), turns.length)]) {
            atOnce.acquireUninterruptibly();
            try {
                return attempt.get();
            } finally {
                atOnce.release();
            }
        }
    }

    /** How long a check took would tell whether there is such an account, and how its password is stored. */
    private void waitForFullStep(long begin) {
        long until = nanoTime.getAsLong();
        until += STEP.toNanos() - (until - begin) % STEP.toNanos();
        for (long left; (left = until - nanoTime.getAsLong()) > 0; ) pause.of(left);
    }

    @FunctionalInterface
    interface Pause {
        void of(long nanos);
    }
}
