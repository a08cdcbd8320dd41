package org.dongthuan.standing.web;

import io.swagger.v3.oas.annotations.Parameter;
import java.net.URI;
import org.dongthuan.identity.CurrentActor;
import org.dongthuan.platform.Seen;
import org.dongthuan.platform.web.KeyListing;
import org.dongthuan.platform.web.KeyPaging;
import org.dongthuan.platform.web.MayAnswer;
import org.dongthuan.review.RequestNumber;
import org.dongthuan.standing.ProposeStanding;
import org.dongthuan.standing.StandingDesk;
import org.dongthuan.standing.StandingView;
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

/** The calls on standing decisions. */
@RestController
@RequestMapping(value = "/api/v1/standing-decisions", produces = MediaType.APPLICATION_JSON_VALUE)
class StandingController {

    private final StandingDesk desk;
    private final CurrentActor actor;

    StandingController(StandingDesk desk, CurrentActor actor) {
        this.desk = desk;
        this.actor = actor;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @MayAnswer(403)
    ResponseEntity<StandingView> propose(@RequestBody ProposeStanding proposal) {
        StandingView proposed = desk.propose(actor.get(), proposal);
        return ResponseEntity.created(URI.create("/api/v1/standing-decisions/" + proposed.number()))
                .body(proposed);
    }

    @GetMapping
    KeyListing<StandingView> list(
            @Parameter(description = "Empty for the first page, then `next` of the page before")
                    @RequestParam(required = false)
                    @Nullable
                    String after,
            @RequestParam(required = false) @Nullable Integer size) {
        return desk.list(actor.get(), KeyPaging.of(after, null, size));
    }

    @GetMapping("/{number}")
    StandingView view(@PathVariable String number) {
        return desk.get(actor.get(), RequestNumber.named(number));
    }

    @PostMapping("/{number}/withdraw")
    StandingView withdraw(@PathVariable String number, Seen seen) {
        return desk.withdraw(actor.get(), RequestNumber.named(number), seen);
    }

    @PostMapping("/{number}/revoke")
    StandingView revoke(@PathVariable String number, @RequestBody Ending body, Seen seen) {
        return desk.revoke(actor.get(), RequestNumber.named(number), body.reason(), seen);
    }

    /** Why a decision is ended. */
    record Ending(@Nullable String reason) {}
}
