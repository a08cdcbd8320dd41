package org.dongthuan.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.dongthuan.identity.SignInFailureTable.Failures;
import org.dongthuan.platform.Sha256;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Makes guessing slow: after some failures the next attempt has to wait.
 *
 * <p>Counted by name and address together, so that nobody keeps somebody else out. The other two counts are generous,
 * and stop whoever spreads the guesses: over many addresses, or over many names. Whoever gets in takes the own failures
 * from there away. No bucket does that: one fills up again with time alone.
 */
@Component
class SignInThrottle {

    private static final List<Duration> LONGER_EACH_TIME = List.of(
            Duration.ofSeconds(30),
            Duration.ofMinutes(1),
            Duration.ofMinutes(2),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15));

    private static final Slowing NAME_FROM_ADDRESS = new Slowing(4, Duration.ofDays(1), LONGER_EACH_TIME);

    private static final Slowing NAME = new Slowing(49, Duration.ofDays(1), List.of(Duration.ofMinutes(1)));

    /** The failures are names here: many people share the address of an office. */
    private static final Slowing ADDRESS = new Slowing(19, Duration.ofHours(1), LONGER_EACH_TIME);

    private final SignInFailureTable failures;
    private final Clock clock;

    SignInThrottle(SignInFailureTable failures, Clock clock) {
        this.failures = failures;
        this.clock = clock;
    }

    /** How long an attempt has to wait; zero lets it through. */
    Duration waitFor(String name, String address) {
        Instant now = clock.instant();
        String hash = Sha256.of(name);
        return Stream.of(
                        NAME_FROM_ADDRESS.remaining(
                                failures.ofNameFrom(address, hash, NAME_FROM_ADDRESS.since(now)), now),
                        NAME.remaining(failures.ofName(hash, NAME.since(now)), now),
                        ADDRESS.remaining(failures.fromAddress(address, ADDRESS.since(now)), now))
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    void failed(String name, String address) {
        failures.insert(Sha256.of(name), address, clock.instant());
    }

    void forget(String name, String address) {
        failures.delete(Sha256.of(name), address);
    }

    void forget(String name) {
        failures.delete(Sha256.of(name));
    }

    @Scheduled(fixedDelay = 3_600_000, initialDelay = 600_000)
    void forgetOldFailures() {
        failures.deleteBefore(clock.instant().minus(NAME.memory));
    }

    /**
     * How failures slow what comes after them.
     *
     * @param free how many cost nothing
     * @param memory how long each counts
     * @param waits after the first that costs something, the second, and so on
     */
    private record Slowing(int free, Duration memory, List<Duration> waits) {

        Instant since(Instant now) {
            return now.minus(memory);
        }

        Duration remaining(Failures failures, Instant now) {
            if (failures.count() <= free || failures.latest() == null) return Duration.ZERO;
            Duration wait = waits.get(Math.min(failures.count() - free, waits.size()) - 1);
            Duration left = Duration.between(now, failures.latest().plus(wait));
            return left.isNegative() ? Duration.ZERO : left;
        }
    }
}
