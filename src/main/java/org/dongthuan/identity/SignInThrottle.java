package org.dongthuan.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.dongthuan.identity.SignInFailureTable.Failures;
import org.dongthuan.platform.Sha256;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes guessing slow: from the fifth failure on, the next attempt has to wait, longer each time.
 *
 * <p>Counted per name, and per address by the number of different names that failed from there, since many people share
 * the address of an office. Whoever gets in takes his own failures away. No bucket does that: one fills up again with
 * time alone.
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

    private final SignInFailureTable failures;
    private final Clock clock;

    SignInThrottle(SignInFailureTable failures, Clock clock) {
        this.failures = failures;
        this.clock = clock;
    }

    /**
     * How long the attempt has to wait; zero lets it through and counts it as failed until {@link #forget} says
     * otherwise, so that a thousand attempts at once are no better than one after the other.
     */
    @Transactional
    public Duration enter(String name, String address) {
        String hash = Sha256.of(name);
        failures.lock("sign-in name", hash);
        failures.lock("sign-in address", address);
        Duration wait = waitFor(name, address);
        if (wait.isZero()) failures.insert(hash, address, clock.instant());
        return wait;
    }

    Duration waitFor(String name, String address) {
        Instant now = clock.instant();
        Duration byName = remaining(failures.ofName(Sha256.of(name), now.minus(NAME_MEMORY)), now);
        Duration byAddress = remaining(failures.fromAddress(address, now.minus(ADDRESS_MEMORY)), now);
        return byName.compareTo(byAddress) > 0 ? byName : byAddress;
    }

    void forget(String name) {
        failures.deleteOfName(Sha256.of(name));
    }

    @Scheduled(fixedDelay = 3_600_000, initialDelay = 600_000)
    void forgetOldFailures() {
        failures.deleteBefore(clock.instant().minus(NAME_MEMORY));
    }

    private static Duration remaining(Failures failures, Instant now) {
        if (failures.count() <= FREE_FAILURES || failures.latest() == null) return Duration.ZERO;
        Duration wait = WAITS.get(Math.min(failures.count() - FREE_FAILURES, WAITS.size()) - 1);
        Duration left = Duration.between(now, failures.latest().plus(wait));
        return left.isNegative() ? Duration.ZERO : left;
    }
}
