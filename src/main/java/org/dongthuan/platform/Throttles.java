package org.dongthuan.platform;

import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import io.github.bucket4j.postgresql.PostgreSQLSelectForUpdateBasedProxyManager;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.dongthuan.platform.Throttle.Limit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** The limits of {@code platform.limits}, counted in one table for all nodes. */
@Component
public class Throttles {

    private static final int AT_ONCE = 1_000;

    private final PlatformSettings settings;
    private final PostgreSQLSelectForUpdateBasedProxyManager<Long> buckets;

    Throttles(SeparateConnections connections, PlatformSettings settings, Clock clock) {
        this.settings = settings;
        buckets = Bucket4jPostgreSQL.selectForUpdateBasedBuilder(connections.dataSource())
                .table("app.throttle")
                .clientClock(new ClockTime(clock))
                // a full bucket is as good as none
                .expirationAfterWrite(
                        ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(Duration.ofMinutes(1)))
                .build();
    }

    /** The limit of that name. */
    public Throttle named(String name) {
        Limit limit = settings.limits().get(name);
        if (limit == null) throw new IllegalStateException("There is no setting platform.limits." + name);
        BucketConfiguration configuration = BucketConfiguration.builder()
                .addLimit(bandwidth -> bandwidth.capacity(limit.times()).refillGreedy(limit.times(), limit.within()))
                .build();
        return caller -> {
            var bucket = buckets.builder().build(key(name, limit, caller), () -> configuration);
            var probe = bucket.tryConsumeAndReturnRemaining(1);
            return probe.isConsumed() ? Duration.ZERO : Duration.ofNanos(probe.getNanosToWaitForRefill());
        };
    }

    @Scheduled(fixedDelay = 60, initialDelay = 10, timeUnit = TimeUnit.MINUTES)
    void forgetFull() {
        int removed;
        do removed = buckets.removeExpired(AT_ONCE);
        while (removed == AT_ONCE);
    }

    /** The limit is part of the key: a bucket remembers the one that it was made with, so another limit needs another. */
    private static long key(String name, Limit limit, String caller) {
        String text = String.join(
                "\0", name, String.valueOf(limit.times()), limit.within().toString(), caller);
        return ByteBuffer.wrap(Sha256.digest().digest(text.getBytes(StandardCharsets.UTF_8)))
                .getLong();
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
