package org.dongthuan.reorganisation.web;

import io.swagger.v3.oas.annotations.Parameter;
import java.net.URI;
import java.time.LocalDate;
import org.dongthuan.identity.CurrentActor;
import org.dongthuan.platform.web.KeyListing;
import org.dongthuan.platform.web.KeyPaging;
import org.dongthuan.platform.web.MayAnswer;
import org.dongthuan.reorganisation.AgencyChangeDesk;
import org.dongthuan.reorganisation.AgencyChangeView;
import org.dongthuan.reorganisation.AgencyDirectory;
import org.dongthuan.reorganisation.ProposeAgencyChange;
import org.dongthuan.review.RequestNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
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

/** The calls on agencies and on what decisions change of them. */
@RestController
@RequestMapping(value = "/api/v1/admin/agencies", produces = MediaType.APPLICATION_JSON_VALUE)
class AgencyChangeController {

    private final AgencyDirectory directory;
    private final AgencyChangeDesk desk;
    private final CurrentActor actor;

    AgencyChangeController(AgencyDirectory directory, AgencyChangeDesk desk, CurrentActor actor) {
        this.directory = directory;
        this.desk = desk;
        this.actor = actor;
    }

    @GetMapping
    @MayAnswer(403)
    KeyListing<AgencyDirectory.AgencyOnDay> agencies(
            @Parameter(description = "The beginning of a code, or a part of the name")
                    @RequestParam(required = false)
                    @Nullable
                    String q,
            @Parameter(description = "As they stand on that day; without it today")
                    @RequestParam(required = false)
                    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable
                    LocalDate on,
            @Parameter(description = "Empty for the first page, then `next` of the page before")
                    @RequestParam(required = false)
                    @Nullable
                    String after,
            @RequestParam(required = false) @Nullable Integer size) {
        return directory.list(actor.get(), q, on, KeyPaging.of(after, null, size));
    }

    @GetMapping("/changes")
    @MayAnswer(403)
    KeyListing<AgencyChangeView> changes(
            @Parameter(description = "Empty for the first page, then `next` of the page before")
                    @RequestParam(required = false)
                    @Nullable
                    String after,
            @RequestParam(required = false) @Nullable Integer size) {
        return desk.list(actor.get(), KeyPaging.of(after, null, size));
    }

    @PostMapping("/changes")
    @ResponseStatus(HttpStatus.CREATED)
    @MayAnswer(403)
    ResponseEntity<AgencyChangeView> propose(@RequestBody ProposeAgencyChange change) {
        AgencyChangeView proposed = desk.propose(actor.get(), change);
        return ResponseEntity.created(URI.create("/api/v1/admin/agencies/changes/" + proposed.number()))
                .body(proposed);
    }

    @GetMapping("/changes/{number}")
    @MayAnswer(403)
    AgencyChangeView change(@PathVariable String number) {
        return desk.get(actor.get(), RequestNumber.named(number));
    }

    @PostMapping("/changes/{number}/withdraw")
    @MayAnswer({403, 409})
    AgencyChangeView withdraw(@PathVariable String number) {
        return desk.withdraw(actor.get(), RequestNumber.named(number));
    }
}
