package org.dongthuan;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.flyway.FlywayConnectionDetails;

/** Two who act at the same moment. */
public final class AtOnce {

    /** How often a race is run: a few times, or as often as {@code -Drace.times} says. */
    public static final int TIMES = Integer.getInteger("race.times", 3);

    private static final Duration LONGEST = Duration.ofSeconds(20);

    private AtOnce() {}

    /** What each was told; who is first is left to chance. */
    public static <T> List<T> both(Supplier<T> one, Supplier<T> other) {
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            var ready = new CyclicBarrier(2);
            return joined(Stream.of(one, other)
                    .map(act -> CompletableFuture.supplyAsync(() -> after(ready, act), two))
                    .toList());
        } finally {
            two.shutdownNow();
        }
    }

    /**
     * Likewise, with a table shut to whoever writes until both stand before it, or before what the other one has written:
     * by then each has looked and none is over.
     */
    public static <T> List<T> both(FlywayConnectionDetails owner, String shut, Supplier<T> one, Supplier<T> other) {
        ExecutorService two = Executors.newFixedThreadPool(2);
        try (Connection door =
                DriverManager.getConnection(owner.getJdbcUrl(), owner.getUsername(), owner.getPassword())) {
            door.setAutoCommit(false);
            List<CompletableFuture<T>> acts;
            try (Statement statement = door.createStatement()) {
                statement.execute("lock table " + shut + " in share mode");
                acts = Stream.of(one, other)
                        .map(act -> CompletableFuture.supplyAsync(act, two))
                        .toList();
                untilBothWait(statement, acts);
            }
            door.rollback();
            return joined(acts);
        } catch (SQLException | InterruptedException e) {
            throw new AssertionError(e);
        } finally {
            two.shutdownNow();
        }
    }

    private static <T> void untilBothWait(Statement statement, List<CompletableFuture<T>> acts)
            throws SQLException, InterruptedException {
        Instant end = Instant.now().plus(LONGEST);
        while (waiting(statement) < acts.size()) {
            // one that was told without having come so far has not met the other
            if (acts.stream().anyMatch(CompletableFuture::isDone)
                    || Instant.now().isAfter(end)) throw new AssertionError("They did not meet: " + acts);
            Thread.sleep(10);
        }
    }

    private static int waiting(Statement statement) throws SQLException {
        try (ResultSet locks = statement.executeQuery("select count(*) from pg_locks where not granted")) {
            locks.next();
            return locks.getInt(1);
        }
    }

    private static <T> List<T> joined(List<CompletableFuture<T>> acts) {
        return acts.stream().map(CompletableFuture::join).toList();
    }

    private static <T> T after(CyclicBarrier ready, Supplier<T> act) {
        try {
            ready.await();
            return act.get();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
