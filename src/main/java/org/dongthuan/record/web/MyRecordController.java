package org.dongthuan.record.web;

import org.dongthuan.identity.CurrentActor;
import org.dongthuan.platform.web.MayAnswer;
import org.dongthuan.record.FieldCatalogue;
import org.dongthuan.record.Registry;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The asking person's own record. */
@RestController
class MyRecordController {

    private final Registry registry;
    private final FieldCatalogue catalogue;
    private final CurrentActor currentActor;

    MyRecordController(Registry registry, FieldCatalogue catalogue, CurrentActor currentActor) {
        this.registry = registry;
        this.catalogue = catalogue;
        this.currentActor = currentActor;
    }

    @GetMapping(value = "/api/v1/me/record", produces = MediaType.APPLICATION_JSON_VALUE)
    @MayAnswer(404)
    MyRecord read() {
        return MyRecord.of(registry.readOwn(currentActor.get()), catalogue);
    }
}
