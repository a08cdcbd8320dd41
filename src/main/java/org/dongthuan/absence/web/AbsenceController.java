package org.dongthuan.absence.web;

import io.swagger.v3.oas.annotations.Parameter;
import java.net.URI;
import java.util.UUID;
import org.dongthuan.absence.AbsenceDesk;
import org.dongthuan.absence.AbsenceView;
import org.dongthuan.absence.EnterAbsence;
import org.dongthuan.identity.CurrentActor;
import org.dongthuan.platform.web.KeyListing;
import org.dongthuan.platform.web.KeyPaging;
import org.dongthuan.platform.web.MayAnswer;
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

/** The calls on absences. */
@RestController
@RequestMapping(value = "/api/v1/absences", produces = MediaType.APPLICATION_JSON_VALUE)
class AbsenceController {

    private final AbsenceDesk desk;
    private final CurrentActor actor;

    AbsenceController(AbsenceDesk desk, CurrentActor actor) {
        this.desk = desk;
        this.actor = actor;
    }

    @GetMapping
    KeyListing<AbsenceView> list(
            @Parameter(description = "Empty for the first page, then `next` of the page before")
                    @RequestParam(required = false)
                    @Nullable
                    String after,
            @RequestParam(required = false) @Nullable Integer size) {
        return desk.list(actor.get(), KeyPaging.of(after, null, size));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @MayAnswer({403, 409})
    ResponseEntity<AbsenceView> enter(@RequestBody EnterAbsence wanted) {
        AbsenceView entered = desk.enter(actor.get(), wanted);
        return ResponseEntity.created(URI.create("/api/v1/absences/" + entered.id()))
                .body(entered);
    }

    @GetMapping("/{id}")
    AbsenceView view(@PathVariable UUID id) {
        return desk.get(actor.get(), id);
    }

    @PostMapping("/{id}/end")
    @MayAnswer({403, 409})
    AbsenceView end(@PathVariable UUID id) {
        return desk.end(actor.get(), id);
    }
}
