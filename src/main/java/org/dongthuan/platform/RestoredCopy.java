package org.dongthuan.platform;

import java.time.OffsetDateTime;
import java.util.Set;
import java.util.UUID;

/**
 * What an administrator says about a copy of the database that was restored.
 *
 * @param skippedNumbers how many numbers every running counter leaves out
 * @param holdsMail whether no mail leaves until he says so
 * @param erased data keys that were erased after the copy was made
 * @param at by Vietnam's time
 */
public record RestoredCopy(int skippedNumbers, boolean holdsMail, Set<UUID> erased, String by, OffsetDateTime at) {
    public RestoredCopy {
        erased = Set.copyOf(erased);
    }
}
