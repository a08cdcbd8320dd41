package org.dongthuan.platform;

import java.time.Duration;

/** A limit on how often each caller may do one thing. */
@FunctionalInterface
public interface Throttle {

    /**
     * Counts an attempt, in a transaction of its own: it counts whatever becomes of the caller's.
     *
     * @param caller an account or an address; kept as a hash only
     * @return how long to wait before the next attempt; zero where this one may go on
     */
    Duration delay(String caller);

    /**
     * How many times within which time; what was used comes back evenly over that time.
     *
     * @param times how many attempts at once
     */
    record Limit(int times, Duration within) {
        public Limit {
            if (times < 1 || within.isNegative() || within.isZero())
                throw new IllegalArgumentException("Not a limit: " + times + " times within " + within);
        }
    }
}
