package org.dongthuan.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Somebody who brings many documents at once keeps nobody else from bringing one. */
class WorkbenchTests {

    private final Workbench bench = new Workbench();
    private final CountDownLatch held = new CountDownLatch(1);
    private final ExecutorService people = Executors.newCachedThreadPool();

    @AfterEach
    void sendThemHome() {
        held.countDown();
        people.shutdown();
    }

    @Test
    void oneAccountHasOnePlaceAndTheOtherIsFreeForSomebodyElse() throws Exception {
        var atWork = new AtomicInteger();
        List<CompletableFuture<String>> many = Stream.generate(() -> bring("nga.pham", () -> {
                    atWork.incrementAndGet();
                    await();
                    return "done";
                }))
                .limit(5)
                .toList();
        String other = bring("tuan.bui", () -> "at once").get(10, TimeUnit.SECONDS);
        assertThat(other).isEqualTo("at once");
        assertThat(atWork).hasValue(1);
        held.countDown();
        for (var each : many) assertThat(each.get(10, TimeUnit.SECONDS)).isEqualTo("done");
    }

    @Test
    void aPlaceIsFreeAgainAfterAFailure() {
        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> bench.with("nga.pham", () -> {
                        throw new IllegalArgumentException("no picture");
                    }))
                    .hasMessage("no picture");
        }
        assertThat(bench.<String>with("nga.pham", () -> "fine")).isEqualTo("fine");
    }

    @Test
    void nothingIsTakenApartInsideOfATransaction() {
        TransactionSynchronizationManager.setActualTransactionActive(true);
        try {
            assertThatThrownBy(() -> bench.with("nga.pham", () -> "never")).isInstanceOf(IllegalStateException.class);
        } finally {
            TransactionSynchronizationManager.setActualTransactionActive(false);
        }
    }

    private CompletableFuture<String> bring(String account, java.util.function.Supplier<String> work) {
        return CompletableFuture.supplyAsync(() -> bench.with(account, work), people);
    }

    private void await() {
        try {
            assertThat(held.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
