package org.dongthuan.grant.web;

import io.swagger.v3.oas.annotations.Operation;
import java.util.Locale;
import java.util.UUID;
import org.dongthuan.grant.ReadingRequest;
import org.dongthuan.grant.RecordReading;
import org.dongthuan.identity.Actor;
import org.dongthuan.identity.CurrentActor;
import org.dongthuan.platform.web.MayAnswer;
import org.dongthuan.record.FormOfUse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The calls that read other people's records. */
@RestController
@RequestMapping(value = "/api/v1/records", produces = MediaType.APPLICATION_JSON_VALUE)
class RecordReadingController {

    private final RecordReading reading;
    private final RecordFile file;
    private final CurrentActor currentActor;

    RecordReadingController(RecordReading reading, RecordFile file, CurrentActor currentActor) {
        this.reading = reading;
        this.file = file;
        this.currentActor = currentActor;
    }

    @GetMapping("/{id}")
    @MayAnswer({403, 422, 429})
    ResponseEntity<ReadAnswer> read(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String fields,
            @RequestParam(required = false) @Nullable String purpose,
            @RequestParam(required = false) @Nullable UUID grant,
            @RequestParam(required = false) @Nullable String standing,
            @RequestParam(required = false) @Nullable FormOfUse form) {
        ReadingRequest asked = Asked.of(id, fields, purpose, grant, standing, form == null ? FormOfUse.VIEW : form);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(ReadAnswer.of(reading.read(currentActor.get(), asked)));
    }

    /** The same as a file. */
    @Operation(hidden = true)
    @GetMapping(
            value = "/{id}",
            params = "form=EXPORT",
            produces = {"text/csv", MediaType.APPLICATION_JSON_VALUE})
    ResponseEntity<byte[]> export(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String fields,
            @RequestParam(required = false) @Nullable String purpose,
            @RequestParam(required = false) @Nullable UUID grant,
            @RequestParam(required = false) @Nullable String standing,
            Locale locale) {
        Actor actor = currentActor.get();
        return file.answer(
                actor, reading.read(actor, Asked.of(id, fields, purpose, grant, standing, FormOfUse.EXPORT)), locale);
    }
}
