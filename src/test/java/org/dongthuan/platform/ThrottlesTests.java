package org.dongthuan.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.dongthuan.ApplicationTest;
import org.dongthuan.TestClock;
import org.dongthuan.platform.Throttle.Limit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Two nodes on one database count together, whatever becomes of the transactions around. */
@ApplicationTest
class ThrottlesTests {

    private static final int TIMES = 6;

    @Autowired
    JdbcConnectionDetails database;

    @Autowired
    JdbcClient client;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TestClock.Movable clock;

    SeparateConnections connectionsOfOne;
    SeparateConnections connectionsOfTheOther;
    Throttles nodeOne;
    Throttles nodeTwo;
    Throttle one;
    Throttle other;

    @BeforeEach
    void startTwoNodes() {
        undo();
        connectionsOfOne = new SeparateConnections(database);
        connectionsOfTheOther = new SeparateConnections(database);
        nodeOne = node(connectionsOfOne, Duration.ofHours(1));
        nodeTwo = node(connectionsOfTheOther, Duration.ofHours(1));
        one = nodeOne.named("tries");
        other = nodeTwo.named("tries");
    }

    private Throttles node(SeparateConnections connections, Duration within) {
        return new Throttles(
                connections,
                new PlatformSettings(Path.of(".data"), null, 0, Map.of("tries", new Limit(TIMES, within))),
                clock);
    }

    @AfterEach
    void stopThem() {
        connectionsOfOne.close();
        connectionsOfTheOther.close();
        undo();
    }

    private void undo() {
        clock.reset();
        client.sql("delete from app.throttle").update();
    }

    @Test
    void whatOneNodeLetThroughCountsOnTheOther() {
        for (int attempt = 0; attempt < TIMES; attempt++)
            assertThat((attempt % 2 == 0 ? one : other).delay("nga.pham")).isZero();
        assertThat(one.delay("nga.pham")).isBetween(Duration.ofMinutes(9), Duration.ofMinutes(10));
        assertThat(other.delay("nga.pham")).isBetween(Duration.ofMinutes(9), Duration.ofMinutes(10));
        assertThat(other.delay("tuan.bui")).isZero();
    }

    @Test
    void manyAtOnceOnBothNodesGetNoMoreThanOneAfterTheOther() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            Callable<Duration> onOne = () -> one.delay("nga.pham");
            Callable<Duration> onTheOther = () -> other.delay("nga.pham");
            var attempts = new java.util.ArrayList<>(Collections.nCopies(12, onOne));
            attempts.addAll(Collections.nCopies(12, onTheOther));
            Collections.shuffle(attempts);
            int letThrough = 0;
            for (Future<Duration> wait : threads.invokeAll(attempts))
                if (wait.get().isZero()) letThrough++;
            assertThat(letThrough).isEqualTo(TIMES);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void whatWasUsedComesBackWithTime() {
        for (int attempt = 0; attempt < TIMES; attempt++) one.delay("nga.pham");
        clock.advance(Duration.ofMinutes(10).plusSeconds(1));
        assertThat(other.delay("nga.pham")).isZero();
        assertThat(one.delay("nga.pham")).isPositive();
    }

    @Test
    void anAttemptCountsAlthoughTheTransactionAroundItRollsBackAndWaitsForNobody() {
        transaction.executeWithoutResult(status -> {
            for (int attempt = 0; attempt < TIMES; attempt++) one.delay("nga.pham");
            // another thread, while this transaction is still open: no lock of it stands in the way
            ExecutorService thread = Executors.newSingleThreadExecutor();
            try {
                assertThat(thread.submit(() -> other.delay("nga.pham")).get(4, TimeUnit.SECONDS))
                        .isPositive();
            } catch (Exception e) {
                throw new AssertionError(e);
            } finally {
                thread.shutdownNow();
            }
            status.setRollbackOnly();
        });
        assertThat(one.delay("nga.pham")).isPositive();
    }

    @Test
    void anotherLimitCountsFromTheStart() {
        for (int attempt = 0; attempt < TIMES; attempt++) one.delay("nga.pham");
        assertThat(one.delay("nga.pham")).isPositive();
        assertThat(node(connectionsOfOne, Duration.ofMinutes(30)).named("tries").delay("nga.pham"))
                .isZero();
    }

    @Test
    void fullBucketsAreForgottenAndOthersAreNot() {
        one.delay("nga.pham");
        assertThat(buckets()).isOne();
        nodeOne.forgetFull();
        assertThat(buckets()).isOne();
        client.sql("update app.throttle set expires_at = 1").update();
        nodeTwo.forgetFull();
        assertThat(buckets()).isZero();
    }

    private long buckets() {
        return client.sql("select count(*) from app.throttle").query(Long.class).single();
    }

    @Test
    void aNameWithoutASettingIsAFault() {
        assertThatThrownBy(() -> nodeOne.named("unheard-of"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("platform.limits.unheard-of");
    }
}
