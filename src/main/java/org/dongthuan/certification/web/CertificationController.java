package org.dongthuan.certification.web;

import io.swagger.v3.oas.annotations.Parameter;
import java.util.Locale;
import org.dongthuan.certification.GivenCertification;
import org.dongthuan.certification.GivenCertifications;
import org.dongthuan.identity.CurrentActor;
import org.dongthuan.platform.Seen;
import org.dongthuan.platform.web.KeyListing;
import org.dongthuan.platform.web.KeyPaging;
import org.dongthuan.platform.web.MayAnswer;
import org.dongthuan.review.RequestNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The calls on certifications that were given. */
@RestController
@RequestMapping(value = "/api/v1/certifications", produces = MediaType.APPLICATION_JSON_VALUE)
class CertificationController {

    private final GivenCertifications given;
    private final CurrentActor actor;

    CertificationController(GivenCertifications given, CurrentActor actor) {
        this.given = given;
        this.actor = actor;
    }

    @GetMapping
    KeyListing<GivenCertification> list(
            @Parameter(description = "Empty for the first page, then `next` of the page before")
                    @RequestParam(required = false)
                    @Nullable
                    String after,
            @RequestParam(required = false) @Nullable Integer size,
            Locale locale) {
        return given.list(actor.get(), KeyPaging.of(after, null, size), locale);
    }

    @GetMapping("/{number}")
    GivenCertification view(@PathVariable String number, Locale locale) {
        return given.get(actor.get(), RequestNumber.named(number), locale);
    }

    @PostMapping("/{number}/end")
    @MayAnswer({403, 409})
    GivenCertification propose(@PathVariable String number, @RequestBody Ending body, Seen seen, Locale locale) {
        return given.propose(actor.get(), RequestNumber.named(number), body.reason(), seen, locale);
    }

    @PostMapping("/{number}/end/withdraw")
    GivenCertification withdraw(@PathVariable String number, Seen seen, Locale locale) {
        return given.withdraw(actor.get(), RequestNumber.named(number), seen, locale);
    }

    /** Why it shall be taken back; the recipient reads it. */
    record Ending(@Nullable String reason) {}
}
