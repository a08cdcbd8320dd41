package org.dongthuan.access;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Sixty searches an hour for one account: plenty for whoever knows a name, far too few to try out names. */
@Component
class SearchThrottle {

    static final int AN_HOUR = 60;

    private final TimeMeter time;

    /** There are no more accounts than there are officials who search. */
    private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();

    SearchThrottle(Clock clock) {
        time = new ClockTime(clock);
    }

    /** How long to wait before the next search; zero where this one may be made. */
    Duration delay(String account) {
        var probe = buckets.computeIfAbsent(account, key -> newBucket()).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Duration.ZERO : Duration.ofNanos(probe.getNanosToWaitForRefill());
    }

    /** For tests, which share their accounts. */
    void forget() {
        buckets.clear();
    }

    private Bucket newBucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(AN_HOUR).refillGreedy(AN_HOUR, Duration.ofHours(1)))
                .withCustomTimePrecision(time)
                .build();
    }

    private record ClockTime(Clock clock) implements TimeMeter {
        @Override
        public long currentTimeNanos() {
            return Duration.ofMillis(clock.millis()).toNanos();
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
