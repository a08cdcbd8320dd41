package org.dongthuan.consent.web;

import java.util.Locale;
import java.util.UUID;
import org.dongthuan.consent.ConsentDesk;
import org.dongthuan.consent.ConsentEvent;
import org.dongthuan.consent.ConsentSummary;
import org.dongthuan.consent.ConsentView;
import org.dongthuan.identity.CurrentActor;
import org.dongthuan.platform.Seen;
import org.dongthuan.platform.web.Listing;
import org.dongthuan.platform.web.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The calls of a data subject on his consents. */
@RestController
@RequestMapping(value = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
class ConsentController {

    private final ConsentDesk desk;
    private final CurrentActor actor;

    ConsentController(ConsentDesk desk, CurrentActor actor) {
        this.desk = desk;
        this.actor = actor;
    }

    @GetMapping("/me/consents")
    Listing<ConsentSummary> list(
            @RequestParam(required = false) @Nullable Integer page,
            @RequestParam(required = false) @Nullable Integer size,
            Locale locale) {
        Paging paging = Paging.of(page, size);
        return Listing.of(
                desk.list(actor.get(), paging.offset(), paging.size(), locale), paging, desk.count(actor.get()));
    }

    @GetMapping("/me/consents/{id}")
    ConsentView view(@PathVariable UUID id, Locale locale) {
        return desk.view(actor.get(), id, locale);
    }

    @PostMapping("/consents/{id}/withdraw")
    ConsentSummary withdraw(@PathVariable UUID id, Seen seen, Locale locale) {
        return desk.withdraw(actor.get(), id, seen, locale);
    }

    @GetMapping(value = "/me/consents/{id}/receipt.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> paper(@PathVariable UUID id, @RequestParam ConsentEvent event) {
        return ReceiptAnswer.paper(desk.receipt(actor.get(), id, event), id, event);
    }

    @GetMapping(value = "/me/consents/{id}/receipt.json", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> content(@PathVariable UUID id, @RequestParam ConsentEvent event) {
        return ReceiptAnswer.content(desk.receipt(actor.get(), id, event), id, event);
    }
}
