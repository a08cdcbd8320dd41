package org.dongthuan.platform;

import java.time.OffsetDateTime;

/** What a module keeps for a while only: {@code platform.cleaning.kept} says how long, each night what is older goes. */
public interface Leftovers {

    /** As the setting is named. */
    String name();

    /**
     * Removes some that were left before that moment, in the caller's transaction.
     *
     * @return how many; fewer than {@code most} when none is left
     */
    int remove(OffsetDateTime before, int most);
}
