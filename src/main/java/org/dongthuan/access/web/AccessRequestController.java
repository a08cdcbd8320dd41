package org.dongthuan.access.web;

import io.swagger.v3.oas.annotations.Parameter;
import java.net.URI;
import java.util.Locale;
import org.dongthuan.access.AccessDesk;
import org.dongthuan.access.AccessSummary;
import org.dongthuan.access.AccessView;
import org.dongthuan.access.SubmitAccessRequest;
import org.dongthuan.identity.CurrentActor;
import org.dongthuan.platform.Seen;
import org.dongthuan.platform.web.KeyListing;
import org.dongthuan.platform.web.KeyPaging;
import org.dongthuan.platform.web.Listing;
import org.dongthuan.platform.web.MayAnswer;
import org.dongthuan.platform.web.Paging;
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

/** The calls on requests to read. */
@RestController
@RequestMapping(value = "/api/v1/access-requests", produces = MediaType.APPLICATION_JSON_VALUE)
class AccessRequestController {

    private final AccessDesk desk;
    private final CurrentActor actor;

    AccessRequestController(AccessDesk desk, CurrentActor actor) {
        this.desk = desk;
        this.actor = actor;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @MayAnswer(404)
    ResponseEntity<AccessSummary> submit(@RequestBody SubmitAccessRequest command) {
        AccessSummary submitted = desk.submit(actor.get(), command);
        return ResponseEntity.created(URI.create("/api/v1/access-requests/" + submitted.number()))
                .body(submitted);
    }

    @GetMapping
    Listing<AccessSummary> list(
            @RequestParam(required = false) @Nullable Integer page,
            @RequestParam(required = false) @Nullable Integer size) {
        Paging paging = Paging.of(page, size);
        return Listing.of(desk.list(actor.get(), paging.page(), paging.size()), paging, desk.count(actor.get()));
    }

    /** The same list by key. */
    @GetMapping(params = "after")
    KeyListing<AccessSummary> list(
            @Parameter(description = KeyPaging.DESCRIPTION) @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Integer page,
            @RequestParam(required = false) @Nullable Integer size) {
        return desk.list(actor.get(), KeyPaging.of(after, page, size));
    }

    @GetMapping("/{number}")
    AccessView view(@PathVariable String number, Locale locale) {
        return desk.view(actor.get(), RequestNumber.named(number), locale);
    }

    @PostMapping("/{number}/withdraw")
    AccessSummary withdraw(@PathVariable String number, Seen seen) {
        return desk.withdraw(actor.get(), RequestNumber.named(number), seen);
    }
}
