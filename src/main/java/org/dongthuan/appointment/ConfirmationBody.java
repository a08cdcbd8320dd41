package org.dongthuan.appointment;

import org.jspecify.annotations.Nullable;

/**
 * The word on a proposal as it is sent.
 *
 * @param reason why not; without need where it is confirmed
 */
public record ConfirmationBody(
        @Nullable ConfirmationOutcome outcome, @Nullable String reason) {}
