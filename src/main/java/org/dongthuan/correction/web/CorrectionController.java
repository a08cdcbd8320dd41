package org.dongthuan.correction.web;

import io.swagger.v3.oas.annotations.Parameter;
import java.net.URI;
import java.util.Locale;
import org.dongthuan.correction.Attestation;
import org.dongthuan.correction.CorrectionDesk;
import org.dongthuan.correction.CorrectionSummary;
import org.dongthuan.correction.CorrectionView;
import org.dongthuan.correction.ExtendBody;
import org.dongthuan.correction.SubmitCorrection;
import org.dongthuan.identity.CurrentActor;
import org.dongthuan.platform.Seen;
import org.dongthuan.platform.web.KeyListing;
import org.dongthuan.platform.web.KeyPaging;
import org.dongthuan.platform.web.Listing;
import org.dongthuan.platform.web.MayAnswer;
import org.dongthuan.platform.web.Paging;
import org.dongthuan.review.RequestNumber;
import org.dongthuan.review.SupplyBody;
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

/** The calls on corrections. */
@RestController
@RequestMapping(value = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
class CorrectionController {

    private final CorrectionDesk desk;
    private final CurrentActor actor;

    CorrectionController(CorrectionDesk desk, CurrentActor actor) {
        this.desk = desk;
        this.actor = actor;
    }

    @GetMapping("/attestation")
    Attestation attestation(Locale locale) {
        return desk.attestation(locale);
    }

    @PostMapping("/corrections")
    @ResponseStatus(HttpStatus.CREATED)
    @MayAnswer(404)
    ResponseEntity<CorrectionSummary> submit(@RequestBody SubmitCorrection command, Locale locale) {
        CorrectionSummary submitted = desk.submit(actor.get(), command, locale);
        return ResponseEntity.created(URI.create("/api/v1/corrections/" + submitted.number()))
                .body(submitted);
    }

    @GetMapping("/corrections")
    Listing<CorrectionSummary> list(
            @RequestParam(required = false) @Nullable Integer page,
            @RequestParam(required = false) @Nullable Integer size) {
        Paging paging = Paging.of(page, size);
        return Listing.of(desk.list(actor.get(), paging.page(), paging.size()), paging, desk.count(actor.get()));
    }

    /** The same list by key. */
    @GetMapping(path = "/corrections", params = "after")
    KeyListing<CorrectionSummary> list(
            @Parameter(description = KeyPaging.DESCRIPTION) @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Integer page,
            @RequestParam(required = false) @Nullable Integer size) {
        return desk.list(actor.get(), KeyPaging.of(after, page, size));
    }

    @GetMapping("/corrections/{number}")
    CorrectionView view(@PathVariable String number, Locale locale) {
        return desk.view(actor.get(), RequestNumber.named(number), locale);
    }

    /** The requester answers when he was asked for what is missing. */
    @PostMapping("/corrections/{number}/supply")
    CorrectionSummary supply(@PathVariable String number, @RequestBody SupplyBody answer, Seen seen) {
        return desk.supply(actor.get(), RequestNumber.named(number), answer, seen);
    }

    /** An approver takes more time, once. */
    @PostMapping("/corrections/{number}/extension")
    CorrectionSummary extend(@PathVariable String number, @RequestBody ExtendBody body, Seen seen) {
        return desk.extend(actor.get(), RequestNumber.named(number), body, seen);
    }

    @PostMapping("/corrections/{number}/withdraw")
    CorrectionSummary withdraw(@PathVariable String number, Seen seen) {
        return desk.withdraw(actor.get(), RequestNumber.named(number), seen);
    }
}
