package org.dongthuan.access;

import java.time.Duration;
import org.dongthuan.platform.Refusal;

/** The refusal of a search that comes too soon, and after how long the next one may be made. */
public final class TooManySearches {

    private static final String TYPE = "too-many-searches";
    private static final int STATUS = 429;

    private TooManySearches() {}

    static Refusal after(Duration delay) {
        return Refusal.RuleViolated.withStatus(STATUS, TYPE, delay.toSeconds() + 1, delay.toMinutes() + 1);
    }

    /** The whole seconds to wait; zero where the refusal is another one. */
    public static long seconds(Refusal refusal) {
        return refusal.type().equals(TYPE) ? (Long) refusal.arguments()[0] : 0;
    }
}
