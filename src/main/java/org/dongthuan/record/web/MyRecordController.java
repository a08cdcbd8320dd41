package org.dongthuan.record.web;

import io.swagger.v3.oas.annotations.Parameter;
import java.time.LocalDate;
import java.util.List;
import org.dongthuan.identity.CurrentActor;
import org.dongthuan.platform.web.MayAnswer;
import org.dongthuan.record.Completeness;
import org.dongthuan.record.FieldCatalogue;
import org.dongthuan.record.PastRecords;
import org.dongthuan.record.Registry;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The asking person's own record. */
@RestController
class MyRecordController {

    private final Registry registry;
    private final PastRecords past;
    private final FieldCatalogue catalogue;
    private final Completeness completeness;
    private final CurrentActor currentActor;

    MyRecordController(
            Registry registry,
            PastRecords past,
            FieldCatalogue catalogue,
            Completeness completeness,
            CurrentActor currentActor) {
        this.registry = registry;
        this.past = past;
        this.catalogue = catalogue;
        this.completeness = completeness;
        this.currentActor = currentActor;
    }

    @GetMapping(value = "/api/v1/me/record", produces = MediaType.APPLICATION_JSON_VALUE)
    @MayAnswer({404, 422})
    MyRecord read(
            @Parameter(description = "What held on that day, up to today")
                    @RequestParam(required = false)
                    @DateTimeFormat(iso = ISO.DATE)
                    @Nullable
                    LocalDate asOf,
            @Parameter(description = "What was known at the end of that day, up to today")
                    @RequestParam(required = false)
                    @DateTimeFormat(iso = ISO.DATE)
                    @Nullable
                    LocalDate knownOn) {
        if (asOf == null && knownOn == null) return MyRecord.of(registry.readOwn(currentActor.get()), catalogue);
        return MyRecord.of(past.readOwn(currentActor.get(), asOf, knownOn), catalogue);
    }

    /** Nothing of the record changes, and no case begins. */
    @PostMapping(value = "/api/v1/me/record/confirm", produces = MediaType.APPLICATION_JSON_VALUE)
    @MayAnswer({404, 422})
    Completeness.Confirmed confirm(@RequestBody Confirmation confirmation) {
        return completeness.confirm(currentActor.get(), confirmation.fields());
    }

    /** Which fields are still right. */
    record Confirmation(@Nullable List<@Nullable String> fields) {}
}
