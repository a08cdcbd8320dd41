package org.dongthuan.representation.web;

import io.swagger.v3.oas.annotations.Parameter;
import java.net.URI;
import org.dongthuan.identity.CurrentActor;
import org.dongthuan.platform.Seen;
import org.dongthuan.platform.web.KeyListing;
import org.dongthuan.platform.web.KeyPaging;
import org.dongthuan.platform.web.MayAnswer;
import org.dongthuan.representation.ProposeRepresentation;
import org.dongthuan.representation.RepresentationDesk;
import org.dongthuan.representation.RepresentationState;
import org.dongthuan.representation.RepresentationView;
import org.dongthuan.review.RequestNumber;
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

/** The calls on representatives whom an agency records. */
@RestController
@RequestMapping(value = "/api/v1/representations", produces = MediaType.APPLICATION_JSON_VALUE)
class RepresentationController {

    private final RepresentationDesk desk;
    private final CurrentActor actor;

    RepresentationController(RepresentationDesk desk, CurrentActor actor) {
        this.desk = desk;
        this.actor = actor;
    }

    @GetMapping
    KeyListing<RepresentationView> list(
            @Parameter(description = "Empty for the first page, then `next` of the page before")
                    @RequestParam(required = false)
                    @Nullable
                    String after,
            @RequestParam(required = false) @Nullable Integer size) {
        return desk.list(actor.get(), KeyPaging.of(after, null, size));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @MayAnswer(403)
    ResponseEntity<RepresentationState> propose(@RequestBody ProposeRepresentation wanted) {
        RepresentationView proposed = desk.propose(actor.get(), wanted);
        return ResponseEntity.created(URI.create("/api/v1/representations/" + proposed.number()))
                .body(RepresentationState.of(proposed));
    }

    @GetMapping("/{number}")
    RepresentationView view(@PathVariable String number) {
        return desk.get(actor.get(), RequestNumber.named(number));
    }

    @PostMapping("/{number}/withdraw")
    RepresentationState withdraw(@PathVariable String number, Seen seen) {
        return RepresentationState.of(desk.withdraw(actor.get(), RequestNumber.named(number), seen));
    }

    @PostMapping("/{number}/end")
    @MayAnswer({403, 409})
    RepresentationState end(@PathVariable String number, @RequestBody Ending body, Seen seen) {
        return RepresentationState.of(desk.end(actor.get(), RequestNumber.named(number), body.reason(), seen));
    }

    /** Why the agency ends it. */
    record Ending(@Nullable String reason) {}
}
