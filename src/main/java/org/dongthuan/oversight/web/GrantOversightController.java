package org.dongthuan.oversight.web;

import io.swagger.v3.oas.annotations.Parameter;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.dongthuan.identity.CurrentActor;
import org.dongthuan.oversight.GrantCounts;
import org.dongthuan.oversight.GrantFilter;
import org.dongthuan.oversight.GrantLine;
import org.dongthuan.oversight.GrantOversight;
import org.dongthuan.oversight.GrantReadings;
import org.dongthuan.oversight.ReadGrant;
import org.dongthuan.platform.web.KeyListing;
import org.dongthuan.platform.web.KeyPaging;
import org.dongthuan.platform.web.MayAnswer;
import org.dongthuan.record.FormOfUse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The calls of leaders and auditors about grants in force. */
@RestController
@RequestMapping(value = "/api/v1/oversight/grants", produces = MediaType.APPLICATION_JSON_VALUE)
class GrantOversightController {

    private static final String AFTER = "Empty for the first page, then `next` of the page before";

    private final GrantOversight grants;
    private final GrantReadings readings;
    private final CurrentActor currentActor;

    GrantOversightController(GrantOversight grants, GrantReadings readings, CurrentActor currentActor) {
        this.grants = grants;
        this.readings = readings;
        this.currentActor = currentActor;
    }

    @GetMapping
    @MayAnswer(403)
    KeyListing<GrantLine> list(
            @RequestParam(required = false) @Nullable LocalDate day,
            @RequestParam(required = false) @Nullable String purpose,
            @RequestParam(required = false) @Nullable String door,
            @RequestParam(required = false) @Nullable String recipient,
            @RequestParam(required = false) @Nullable FormOfUse form,
            @Parameter(description = AFTER) @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Integer size,
            Locale locale) {
        var filter = GrantFilter.of(day, purpose, door, recipient, form);
        return grants.list(currentActor.get(), filter, KeyPaging.of(after, null, size), locale);
    }

    @GetMapping("/counts")
    @MayAnswer(403)
    GrantCounts counts(
            @RequestParam(required = false) @Nullable LocalDate day,
            @RequestParam(required = false) @Nullable String purpose,
            @RequestParam(required = false) @Nullable String door,
            @RequestParam(required = false) @Nullable String recipient,
            @RequestParam(required = false) @Nullable FormOfUse form,
            Locale locale) {
        return grants.counts(currentActor.get(), GrantFilter.of(day, purpose, door, recipient, form), locale);
    }

    @GetMapping("/{id}/readings")
    @MayAnswer(403)
    ReadGrant readings(
            @PathVariable UUID id,
            @Parameter(description = AFTER) @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Integer size,
            Locale locale) {
        return readings.of(currentActor.get(), id, KeyPaging.of(after, null, size), locale);
    }
}
