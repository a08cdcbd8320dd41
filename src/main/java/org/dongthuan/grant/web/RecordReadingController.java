package org.dongthuan.grant.web;

import java.util.UUID;
import org.dongthuan.grant.ReadingRequest;
import org.dongthuan.grant.RecordReading;
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
    private final CurrentActor currentActor;

    RecordReadingController(RecordReading reading, CurrentActor currentActor) {
        this.reading = reading;
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
            @RequestParam(required = false) @Nullable Shown form) {
        FormOfUse use = form == Shown.PRINT ? FormOfUse.PRINT : FormOfUse.VIEW;
        ReadingRequest asked = Asked.of(id, fields, purpose, grant, standing, use);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(ReadAnswer.of(reading.read(currentActor.get(), asked)));
    }

    /** A file is asked for at the grant ({@link ExportController}): there it is limited, and holds all of the request. */
    enum Shown {
        VIEW,
        PRINT
    }
}
