package org.dongthuan;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.dongthuan.TestClient.Answer;

/** Kills the application at random moments, and goes on with the story each time it is back. */
final class Kills {

    private static final int LONGEST_DELAY = 400;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final OwnProcess application;
    private final Random random;
    private CompletableFuture<Void> kill = CompletableFuture.completedFuture(null);
    private boolean isAhead;
    private int count;

    Kills(OwnProcess application, Random random) {
        this.application = application;
        this.random = random;
    }

    int count() {
        return count;
    }

    /** Kills soon: during the next call, between two calls, or some calls later. */
    void soon(String moment) {
        settle();
        int delay = random.nextInt(LONGEST_DELAY);
        System.out.println("KillTests: killed " + delay + " ms after the begin of: " + moment);
        isAhead = true;
        count++;
        Executor later = CompletableFuture.delayedExecutor(delay, TimeUnit.MILLISECONDS);
        kill = CompletableFuture.runAsync(application::kill, later);
    }

    /** The same call again and again until it is answered, as a careful client does. */
    Answer insist(Supplier<Answer> call) {
        Instant begin = Instant.now();
        while (Instant.now().isBefore(begin.plus(PATIENCE))) {
            try {
                Answer answer = call.get();
                if (answer.status() < 500) return answer;
            } catch (UncheckedIOException e) {
                if (!isAhead) throw e;
                System.out.println("KillTests: a call found no answer");
                settle();
                begin = Instant.now();
            }
            OwnProcess.pause();
        }
        throw new AssertionError("No answer");
    }

    /** The kill is over and the application back. */
    void settle() {
        if (!isAhead) return;
        kill.join();
        isAhead = false;
        Duration start = application.start();
        System.out.println("KillTests: back after " + start.toMillis() + " ms");
    }
}
