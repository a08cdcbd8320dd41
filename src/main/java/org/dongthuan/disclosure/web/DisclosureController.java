package org.dongthuan.disclosure.web;

import io.swagger.v3.oas.annotations.Parameter;
import java.time.LocalDate;
import java.util.Locale;
import org.dongthuan.audit.AuditEntry.Action;
import org.dongthuan.disclosure.Disclosure;
import org.dongthuan.disclosure.DisclosureFilter;
import org.dongthuan.disclosure.Disclosures;
import org.dongthuan.identity.CurrentActor;
import org.dongthuan.platform.web.KeyListing;
import org.dongthuan.platform.web.KeyPaging;
import org.dongthuan.platform.web.Listing;
import org.dongthuan.platform.web.MayAnswer;
import org.dongthuan.platform.web.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who has seen the asking person's data. */
@RestController
class DisclosureController {

    private final Disclosures disclosures;
    private final CurrentActor currentActor;

    DisclosureController(Disclosures disclosures, CurrentActor currentActor) {
        this.disclosures = disclosures;
        this.currentActor = currentActor;
    }

    @GetMapping(value = "/api/v1/me/disclosures", produces = MediaType.APPLICATION_JSON_VALUE)
    @MayAnswer(404)
    Listing<Disclosure> list(
            @RequestParam(required = false) @Nullable Integer page,
            @RequestParam(required = false) @Nullable Integer size,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable Action action,
            @RequestParam(defaultValue = "false") boolean own,
            Locale locale) {
        var filter = new DisclosureFilter(from, to, null, action, own);
        return disclosures.list(currentActor.get(), filter, Paging.of(page, size), locale);
    }

    /** The same list by key. */
    @GetMapping(value = "/api/v1/me/disclosures", params = "after", produces = MediaType.APPLICATION_JSON_VALUE)
    @MayAnswer(404)
    KeyListing<Disclosure> list(
            @Parameter(description = KeyPaging.DESCRIPTION) @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Integer page,
            @RequestParam(required = false) @Nullable Integer size,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable Action action,
            @RequestParam(defaultValue = "false") boolean own,
            Locale locale) {
        var filter = new DisclosureFilter(from, to, null, action, own);
        return disclosures.list(currentActor.get(), filter, KeyPaging.of(after, page, size), locale);
    }
}
