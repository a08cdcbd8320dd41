package org.dongthuan.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes guessing slow: from the fifth failure on, the next attempt has to wait, longer each time.
 *
 * <p>Counted per name, and per address by the number of different names that failed from there, since many people share
 * the address of an office. Whoever gets in takes his own failures away.
 */
@Component
class SignInThrottle {

    private static final int FREE_FAILURES = 4;
    private static final List<Duration> WAITS = List.of(
            Duration.ofSeconds(30),
            Duration.ofMinutes(1),
            Duration.ofMinutes(2),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15));
    private static final Duration NAME_MEMORY = Duration.ofDays(1);
    private static final Duration ADDRESS_MEMORY = Duration.ofHours(1);

    private final JdbcClient database;
    private final Clock clock;

    SignInThrottle(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * How long the attempt has to wait; zero lets it through and counts it as failed until {@link #forget} says
     * otherwise, so that a thousand attempts at once are no better than one after the other.
     */
    @Transactional
    public Duration enter(String name, String address) {
        String hash = hash(name);
        lock("sign-in name", hash);
        lock("sign-in address", address);
        Duration wait = waitFor(name, address);
        if (wait.isZero()) {
            database.sql("insert into app.sign_in_failure (account_hash, address, at) values (?, ?, ?)")
                    .params(hash, address, at(clock.instant()))
                    .update();
        }
        return wait;
    }

    Duration waitFor(String name, String address) {
        Duration byName = remaining("count(*)", "account_hash", hash(name), NAME_MEMORY);
        Duration byAddress = remaining("count(distinct account_hash)", "address", address, ADDRESS_MEMORY);
        return byName.compareTo(byAddress) > 0 ? byName : byAddress;
    }

    void forget(String name) {
        database.sql("delete from app.sign_in_failure where account_hash = ?")
                .param(hash(name))
                .update();
    }

    @Scheduled(fixedDelay = 3_600_000, initialDelay = 600_000)
    void forgetOldFailures() {
        database.sql("delete from app.sign_in_failure where at < ?")
                .param(at(clock.instant().minus(NAME_MEMORY)))
                .update();
    }

    private Duration remaining(String count, String column, String value, Duration memory) {
        Instant now = clock.instant();
        return database.sql("select " + count + " as failures, max(at) as latest from app.sign_in_failure where "
                        + column + " = ? and at > ?")
                .params(value, at(now.minus(memory)))
                .query((row, index) ->
                        remaining(row.getInt("failures"), row.getObject("latest", OffsetDateTime.class), now))
                .single();
    }

    private static Duration remaining(int failures, @Nullable OffsetDateTime latest, Instant now) {
        if (failures <= FREE_FAILURES || latest == null) return Duration.ZERO;
        Duration wait = WAITS.get(Math.min(failures - FREE_FAILURES, WAITS.size()) - 1);
        Duration left = Duration.between(now, latest.toInstant().plus(wait));
        return left.isNegative() ? Duration.ZERO : left;
    }

    private void lock(String kind, String value) {
        database.sql("select pg_advisory_xact_lock(hashtext(?), hashtext(?))")
                .params(kind, value)
                .query(row -> {});
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static String hash(String name) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
