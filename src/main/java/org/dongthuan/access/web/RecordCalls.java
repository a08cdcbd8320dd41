package org.dongthuan.access.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.UUID;
import org.dongthuan.access.AskedReading;
import org.dongthuan.access.FoundPerson;
import org.dongthuan.access.RecordReading;
import org.dongthuan.access.RecordSearch;
import org.dongthuan.access.TooManySearches;
import org.dongthuan.consent.FormOfUse;
import org.dongthuan.identity.Actor;
import org.dongthuan.identity.CurrentActor;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.web.Listing;
import org.dongthuan.platform.web.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The calls that find and read other people's records. */
@RestController
@RequestMapping("/api/v1/records")
class RecordCalls {

    private final RecordReading reading;
    private final RecordSearch search;
    private final RecordFile file;
    private final CurrentActor currentActor;

    RecordCalls(RecordReading reading, RecordSearch search, RecordFile file, CurrentActor currentActor) {
        this.reading = reading;
        this.search = search;
        this.file = file;
        this.currentActor = currentActor;
    }

    @GetMapping("/{id}")
    ResponseEntity<ReadAnswer> read(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String fields,
            @RequestParam(required = false) @Nullable String purpose,
            @RequestParam(required = false) @Nullable UUID grant,
            @RequestParam(required = false) @Nullable FormOfUse form) {
        AskedReading asked = Asked.of(id, fields, purpose, grant, form == null ? FormOfUse.VIEW : form);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(ReadAnswer.of(reading.read(currentActor.get(), asked)));
    }

    /** The same as a file. */
    @Operation(hidden = true)
    @GetMapping(value = "/{id}", params = "form=EXPORT")
    ResponseEntity<byte[]> export(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String fields,
            @RequestParam(required = false) @Nullable String purpose,
            @RequestParam(required = false) @Nullable UUID grant,
            Locale locale) {
        Actor actor = currentActor.get();
        return file.answer(actor, reading.read(actor, Asked.of(id, fields, purpose, grant, FormOfUse.EXPORT)), locale);
    }

    @PostMapping("/search")
    Listing<FoundPerson> search(@RequestBody SearchBody body, HttpServletResponse response) {
        try {
            return search.find(currentActor.get(), body.q(), Paging.of(body.page(), body.size()));
        } catch (Refusal refusal) {
            long seconds = TooManySearches.seconds(refusal);
            if (seconds > 0) response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
            throw refusal;
        }
    }

    /** Names travel in the body, never in an address. */
    record SearchBody(
            @Nullable String q,
            @Nullable Integer page,
            @Nullable Integer size) {}
}
