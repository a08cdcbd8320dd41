package org.dongthuan.channel.web;

import io.swagger.v3.oas.annotations.Parameter;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.dongthuan.channel.Deliveries;
import org.dongthuan.identity.CurrentActor;
import org.dongthuan.platform.web.KeyListing;
import org.dongthuan.platform.web.KeyPaging;
import org.dongthuan.platform.web.MayAnswer;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The calls on what portals were told. */
@RestController
@RequestMapping(value = "/api/v1/admin/channels/{code}/deliveries", produces = MediaType.APPLICATION_JSON_VALUE)
class DeliveryController {

    private final Deliveries deliveries;
    private final CurrentActor actor;

    DeliveryController(Deliveries deliveries, CurrentActor actor) {
        this.deliveries = deliveries;
        this.actor = actor;
    }

    /** How many are sent again. */
    record Replayed(int replayed) {}

    @GetMapping
    @MayAnswer(403)
    KeyListing<DeliveryView> list(
            @PathVariable String code,
            @Parameter(description = "Empty for the first page, then `next` of the page before")
                    @RequestParam(required = false)
                    @Nullable
                    String after,
            @RequestParam(required = false) @Nullable Integer size) {
        return deliveries
                .list(actor.get(), code, KeyPaging.of(after, null, size))
                .map(found -> found.stream().map(DeliveryView::of).toList());
    }

    @PostMapping("/{id}/replay")
    DeliveryView replay(@PathVariable String code, @PathVariable UUID id) {
        return DeliveryView.of(deliveries.replay(actor.get(), code, id));
    }

    @PostMapping("/replay")
    Replayed replaySince(
            @PathVariable String code,
            @Parameter(description = "What changed at this moment or later is sent again")
                    @RequestParam
                    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME)
                    OffsetDateTime since) {
        return new Replayed(deliveries.replaySince(actor.get(), code, since));
    }
}
