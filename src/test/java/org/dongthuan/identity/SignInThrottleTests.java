package org.dongthuan.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.dongthuan.ApplicationTest;
import org.dongthuan.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApplicationTest
class SignInThrottleTests {

    @Autowired
    SignInDesk desk;

    @Autowired
    SignInThrottle throttle;

    @Autowired
    JdbcClient database;

    @Autowired
    TestClock.Movable clock;

    @AfterEach
    void undo() {
        clock.reset();
        database.sql("delete from app.sign_in_failure").update();
    }

    @Test
    void manyAttemptsAtOnceAreNoBetterThanOneAfterTheOther() throws Exception {
        Callable<SignIn> attempt = () -> desk.signIn("nga.pham", "wrong", new SignInPlace("192.0.2.9", "new"));
        ExecutorService threads = Executors.newFixedThreadPool(12);
        try {
            List<Future<SignIn>> answers = threads.invokeAll(Collections.nCopies(24, attempt));
            int letThrough = 0;
            for (Future<SignIn> answer : answers) if (answer.get() instanceof SignIn.Refused) letThrough++;
            assertThat(letThrough).isEqualTo(5);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void oneNameThatFailsOftenDoesNotSlowTheOthersAtItsAddress() {
        for (int attempt = 1; attempt <= 5; attempt++) throttle.failed("nga.pham", "192.0.2.9");
        assertThat(throttle.waitFor("nga.pham", "192.0.2.9")).isPositive();
        assertThat(throttle.waitFor("tuan.bui", "192.0.2.9")).isZero();
    }

    @Test
    void oneNameThatFailsElsewhereIsNotSlowedHere() {
        for (int attempt = 1; attempt <= 10; attempt++) throttle.failed("nga.pham", "192.0.2.9");
        assertThat(throttle.waitFor("nga.pham", "192.0.2.10")).isZero();
    }

    @Test
    void oneNameThatFailsFromManyAddressesIsSlowedEverywhere() {
        for (int address = 1; address <= 49; address++) throttle.failed("nga.pham", "198.51.100." + address);
        assertThat(throttle.waitFor("nga.pham", "192.0.2.9")).isZero();
        throttle.failed("nga.pham", "198.51.100.50");
        assertThat(throttle.waitFor("nga.pham", "192.0.2.9")).isPositive().isLessThanOrEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void failuresOfYesterdayAreForgotten() {
        for (int attempt = 1; attempt <= 5; attempt++) throttle.failed("nga.pham", "192.0.2.9");
        clock.advance(Duration.ofHours(25));
        throttle.forgetOldFailures();
        assertThat(database.sql("select count(*) from app.sign_in_failure")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void whatWasTypedAsANameIsNotKept() {
        throttle.failed("my-secret-password", "192.0.2.9");
        assertThat(database.sql("select account_hash from app.sign_in_failure")
                        .query(String.class)
                        .single())
                .matches("[0-9a-f]{64}");
    }
}
