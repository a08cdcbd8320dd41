package org.dongthuan.channel;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A portal is told that a request stands otherwise.
 *
 * @param attempts how often it was sent, the running time included
 * @param earlierAttempts those before an administrator sent it once more
 * @param result what came of it the last time: the status that was answered, or a word of {@code channel.result}
 */
public record Delivery(
        UUID id,
        String channel,
        String number,
        String status,
        OffsetDateTime changedAt,
        int attempts,
        int earlierAttempts,
        @Nullable String result,
        @Nullable OffsetDateTime deliveredAt,
        @Nullable OffsetDateTime givenUpAt) {

    /** How far a delivery has come. */
    public enum State {
        WAITING,
        DELIVERED,
        GIVEN_UP
    }

    public State state() {
        if (deliveredAt != null) return State.DELIVERED;
        return givenUpAt == null ? State.WAITING : State.GIVEN_UP;
    }

    /** How often it was sent since somebody wanted it sent. */
    int tries() {
        return attempts - earlierAttempts;
    }
}
