package org.dongthuan.update.web;

import io.swagger.v3.oas.annotations.Parameter;
import java.net.URI;
import java.util.Locale;
import org.dongthuan.identity.CurrentActor;
import org.dongthuan.platform.Seen;
import org.dongthuan.platform.web.KeyListing;
import org.dongthuan.platform.web.KeyPaging;
import org.dongthuan.platform.web.Listing;
import org.dongthuan.platform.web.MayAnswer;
import org.dongthuan.platform.web.Paging;
import org.dongthuan.review.RequestNumber;
import org.dongthuan.update.SubmitUpdate;
import org.dongthuan.update.UpdateDesk;
import org.dongthuan.update.UpdateSummary;
import org.dongthuan.update.UpdateView;
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

/** The calls on updates by the agency. */
@RestController
@RequestMapping(value = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
class UpdateController {

    private final UpdateDesk desk;
    private final CurrentActor actor;

    UpdateController(UpdateDesk desk, CurrentActor actor) {
        this.desk = desk;
        this.actor = actor;
    }

    @PostMapping("/record-updates")
    @ResponseStatus(HttpStatus.CREATED)
    @MayAnswer({403, 404})
    ResponseEntity<UpdateSummary> submit(@RequestBody SubmitUpdate command) {
        UpdateSummary submitted = desk.submit(actor.get(), command);
        return ResponseEntity.created(URI.create("/api/v1/record-updates/" + submitted.number()))
                .body(submitted);
    }

    @GetMapping("/record-updates")
    Listing<UpdateSummary> list(
            @RequestParam(required = false) @Nullable Integer page,
            @RequestParam(required = false) @Nullable Integer size) {
        Paging paging = Paging.of(page, size);
        return Listing.of(desk.list(actor.get(), paging.page(), paging.size()), paging, desk.count(actor.get()));
    }

    /** The same list by key. */
    @GetMapping(path = "/record-updates", params = "after")
    KeyListing<UpdateSummary> list(
            @Parameter(description = KeyPaging.DESCRIPTION) @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Integer page,
            @RequestParam(required = false) @Nullable Integer size) {
        return desk.list(actor.get(), KeyPaging.of(after, page, size));
    }

    @GetMapping("/record-updates/{number}")
    UpdateView view(@PathVariable String number, Locale locale) {
        return desk.view(actor.get(), RequestNumber.named(number), locale);
    }

    @PostMapping("/record-updates/{number}/withdraw")
    UpdateSummary withdraw(@PathVariable String number, Seen seen) {
        return desk.withdraw(actor.get(), RequestNumber.named(number), seen);
    }
}
