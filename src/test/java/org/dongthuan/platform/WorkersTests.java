package org.dongthuan.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/** Work that nobody waits for is done, whatever happened to the work before. */
class WorkersTests {

    private final BlockingQueue<String> done = new LinkedBlockingQueue<>();
    private final AtomicInteger rounds = new AtomicInteger();
    private Throwable failure;
    private final Workers workers = new Workers("test", 1, this::work);

    @AfterEach
    void stop() {
        workers.stop();
    }

    @Test
    void theyLookOnceWhenTheyStartAndAgainAfterACommit() throws Exception {
        workers.start();
        assertThat(round()).isEqualTo("round 1");
        transaction(false);
        assertThat(round()).isEqualTo("round 2");
    }

    @Test
    void whatIsRolledBackWakesNobody() throws Exception {
        workers.start();
        assertThat(round()).isEqualTo("round 1");
        transaction(true);
        assertThat(done.poll(300, TimeUnit.MILLISECONDS)).isNull();
    }

    @ParameterizedTest
    @ValueSource(classes = {IllegalStateException.class, StackOverflowError.class, OutOfMemoryError.class})
    void aFailureOfAnyKindEndsNoThread(Class<? extends Throwable> kind) throws Exception {
        failure = kind.getConstructor().newInstance();
        workers.start();
        assertThat(round()).isEqualTo("round 1");
        transaction(false);
        assertThat(round()).isEqualTo("round 2");
    }

    @Test
    void withNoThreadNothingIsDoneHere() throws Exception {
        var none = new Workers("none", 0, this::work);
        none.start();
        assertThat(none.isRunning()).isFalse();
        assertThat(done.poll(200, TimeUnit.MILLISECONDS)).isNull();
    }

    @Test
    void afterTheEndNothingBegins() throws Exception {
        workers.start();
        assertThat(round()).isEqualTo("round 1");
        workers.stop();
        transaction(false);
        assertThat(done.poll(200, TimeUnit.MILLISECONDS)).isNull();
    }

    private void work() {
        done.add("round " + rounds.incrementAndGet());
        if (failure instanceof RuntimeException unchecked) throw unchecked;
        if (failure instanceof Error error) throw error;
    }

    private String round() throws InterruptedException {
        return done.poll(4, TimeUnit.SECONDS);
    }

    private void transaction(boolean rollback) {
        new TransactionTemplate(nothing()).executeWithoutResult(status -> {
            workers.wakeAfterCommit();
            if (rollback) status.setRollbackOnly();
        });
    }

    private static PlatformTransactionManager nothing() {
        return new AbstractPlatformTransactionManager() {
            @Override
            protected Object doGetTransaction() {
                return new Object();
            }

            @Override
            protected void doBegin(Object transaction, org.springframework.transaction.TransactionDefinition wanted) {}

            @Override
            protected void doCommit(DefaultTransactionStatus status) {}

            @Override
            protected void doRollback(DefaultTransactionStatus status) {}
        };
    }
}
