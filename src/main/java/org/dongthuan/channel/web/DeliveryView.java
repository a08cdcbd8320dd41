package org.dongthuan.channel.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.dongthuan.channel.Delivery;
import org.jspecify.annotations.Nullable;

/**
 * What a portal was told, or is to be told: number and status of a request, nothing else of it.
 *
 * @param attempts how often it was sent
 * @param result the status that was answered the last time, or a word for what went wrong
 */
record DeliveryView(
        UUID id,
        String number,
        String status,
        OffsetDateTime changedAt,
        Delivery.State state,
        int attempts,

        @Schema(nullable = true) @Nullable String result,

        @Schema(nullable = true) @Nullable OffsetDateTime deliveredAt,

        @Schema(nullable = true) @Nullable OffsetDateTime givenUpAt) {

    static DeliveryView of(Delivery delivery) {
        return new DeliveryView(
                delivery.id(),
                delivery.number(),
                delivery.status(),
                delivery.changedAt(),
                delivery.state(),
                delivery.attempts(),
                delivery.result(),
                delivery.deliveredAt(),
                delivery.givenUpAt());
    }
}
