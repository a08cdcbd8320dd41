package org.dongthuan.mandate.web;

import io.swagger.v3.oas.annotations.Parameter;
import java.net.URI;
import java.util.UUID;
import org.dongthuan.identity.CurrentActor;
import org.dongthuan.mandate.GiveMandate;
import org.dongthuan.mandate.MandateDesk;
import org.dongthuan.mandate.MandateView;
import org.dongthuan.platform.Seen;
import org.dongthuan.platform.web.KeyListing;
import org.dongthuan.platform.web.KeyPaging;
import org.dongthuan.platform.web.MayAnswer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The calls on mandates. */
@RestController
@RequestMapping(value = "/api/v1/mandates", produces = MediaType.APPLICATION_JSON_VALUE)
class MandateController {

    private final MandateDesk desk;
    private final CurrentActor actor;

    MandateController(MandateDesk desk, CurrentActor actor) {
        this.desk = desk;
        this.actor = actor;
    }

    @GetMapping
    KeyListing<MandateView> list(
            @Parameter(description = "Empty for the first page, then `next` of the page before")
                    @RequestParam(required = false)
                    @Nullable
                    String after,
            @RequestParam(required = false) @Nullable Integer size) {
        return desk.list(actor.get(), KeyPaging.of(after, null, size));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @MayAnswer(404)
    ResponseEntity<MandateView> give(@RequestBody GiveMandate wanted) {
        MandateView given = desk.give(actor.get(), wanted);
        return ResponseEntity.created(URI.create("/api/v1/mandates/" + given.id()))
                .body(given);
    }

    @GetMapping("/{id}")
    MandateView view(@PathVariable UUID id) {
        return desk.get(actor.get(), id);
    }

    @PostMapping("/{id}/accept")
    MandateView accept(@PathVariable UUID id, Seen seen) {
        return desk.accept(actor.get(), id, seen);
    }

    @PostMapping("/{id}/end")
    MandateView end(@PathVariable UUID id, Seen seen) {
        return desk.end(actor.get(), id, seen);
    }
}
