package org.dongthuan.transfer;

import org.jspecify.annotations.Nullable;

/**
 * The word of the receiving agency as it is sent.
 *
 * @param reason why not; without need where the record is taken
 */
public record AcceptanceBody(
        @Nullable AcceptanceOutcome outcome, @Nullable String reason) {}
