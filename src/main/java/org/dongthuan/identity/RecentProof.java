package org.dongthuan.identity;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.dongthuan.platform.Refusal;

/** Whether whoever acts has shown of late that he holds his telephone, and not only a browser that somebody left open. */
public interface RecentProof {

    Duration GOOD_FOR = Duration.ofMinutes(15);

    /** The type of the refusal. */
    String WANTED = "proof-wanted";

    /** Whether he has shown it since he signed in; true for those who are asked for no codes. */
    boolean isShown();

    /** Whether that was a short time ago; true for those who are asked for no codes. */
    boolean isFresh();

    /** @throws Refusal {@code proof-wanted} (403) */
    default void require() {
        if (!isFresh()) throw new Refusal.NotPermitted(WANTED);
    }

    /**
     * What a decision wants. Somebody may have become one who must show codes while he was signed in.
     *
     * @param sensitive whether it is about what not everybody of an office knows; asked only where it matters
     * @throws Refusal {@code proof-wanted} (403)
     */
    default void requireToDecide(BooleanSupplier sensitive) {
        if (!isShown() || !isFresh() && sensitive.getAsBoolean()) throw new Refusal.NotPermitted(WANTED);
    }
}
