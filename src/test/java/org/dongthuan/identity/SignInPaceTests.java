package org.dongthuan.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignInPaceTests {

    private long now = 1_234_567;
    private final SignInPace pace = new SignInPace(new FullSteps(() -> now, nanos -> now += nanos));

    @ParameterizedTest(name = "a refusal after {0} ms of work comes when every other does")
    @ValueSource(ints = {0, 40, 90, 260, 499})
    void refusalsTakeTheSameTimeHoweverDearThePasswordWasStored(int work) {
        assertThat(time(work, new SignIn.Refused(Duration.ZERO))).isEqualTo(FullSteps.STEP);
    }

    @Test
    void whoIsLetInOrNotLookedAtWaitsForNothing() {
        assertThat(time(40, new SignIn.Admitted("nga.pham"))).isEqualTo(Duration.ofMillis(40));
        assertThat(time(1, new SignIn.Throttled(Duration.ofMinutes(1)))).isEqualTo(Duration.ofMillis(1));
    }

    @Test
    void attemptsUnderOneNameFromOneAddressGoOneAfterTheOther() throws Exception {
        var inside = new AtomicInteger();
        var most = new AtomicInteger();
        var done = new CountDownLatch(8);
        var real = new SignInPace(new FullSteps());
        var threads = Executors.newFixedThreadPool(8);
        try {
            for (int attempt = 1; attempt <= 8; attempt++) {
                threads.execute(() -> real.attempt(
                        "nga.pham",
                        "192.0.2.9",
                        () -> {
                            most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                            Thread.yield();
                            return new SignIn.Admitted("nga.pham");
                        },
                        admitted -> {
                            Thread.yield();
                            inside.decrementAndGet();
                            done.countDown();
                        }));
            }
            assertThat(done.await(10, TimeUnit.SECONDS)).isTrue();
        } finally {
            threads.shutdownNow();
        }
        assertThat(most).hasValue(1);
    }

    @Test
    void onlyWhoIsLetInIsWrittenDownAndOutsideOfThePlaces() {
        var noted = new ArrayList<SignIn>();
        int cores = Runtime.getRuntime().availableProcessors();
        attempt(new SignIn.Refused(Duration.ZERO), noted::add);
        attempt(new SignIn.Throttled(Duration.ofMinutes(1)), noted::add);
        assertThat(noted).isEmpty();
        // each holds its turn while the next one is looked at: with a place too, there would be none left
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> nested(cores + 1, noted));
        assertThat(noted).hasSize(cores + 1);
    }

    private void nested(int more, List<SignIn> noted) {
        if (more == 0) return;
        attempt(new SignIn.Admitted("nga.pham"), admitted -> {
            noted.add(admitted);
            nested(more - 1, noted);
        });
    }

    private void attempt(SignIn answer, Consumer<SignIn.Admitted> noting) {
        pace.attempt("nga.pham", "192.0.2.9", () -> answer, noting);
    }

    private Duration time(int work, SignIn answer) {
        long begin = now;
        pace.attempt(
                "nga.pham",
                "192.0.2.9",
                () -> {
                    now += Duration.ofMillis(work).toNanos();
                    return answer;
                },
                admitted -> {});
        return Duration.ofNanos(now - begin);
    }
}
