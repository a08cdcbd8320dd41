package org.dongthuan.grant;

import java.util.concurrent.TimeUnit;
import org.springframework.context.ApplicationContext;

/** Waits until it is kept who came upon secret records, for which no answer waits. */
public final class KeptAttempts {

    private KeptAttempts() {}

    public static void settle(ApplicationContext context) {
        try {
            context.getBean(SecretAttempts.class).settled().get(20, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
