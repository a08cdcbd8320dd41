package org.dongthuan.identity;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** Lets the shared application pass over the rest of a full step instead of waiting for it, and counts how often it would. */
@TestConfiguration(proxyBeanMethods = false)
public class CountedSteps {

    private final AtomicLong skipped = new AtomicLong();
    private final AtomicInteger waits = new AtomicInteger();

    @Bean
    @Primary
    FullSteps stepsWithoutWaiting() {
        return new FullSteps(() -> System.nanoTime() + skipped.get(), this::skip);
    }

    private void skip(long nanos) {
        waits.incrementAndGet();
        skipped.addAndGet(nanos);
    }

    /** How often somebody was made to wait so far. */
    public int waits() {
        return waits.get();
    }
}
