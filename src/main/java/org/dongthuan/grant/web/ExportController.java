package org.dongthuan.grant.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import java.util.UUID;
import org.dongthuan.grant.ExportDesk;
import org.dongthuan.grant.ExportFormat;
import org.dongthuan.grant.ExportHandover;
import org.dongthuan.grant.ExportView;
import org.dongthuan.identity.Actor;
import org.dongthuan.identity.CurrentActor;
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
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The calls on files of granted data: asked for, looked at, taken away. */
@RestController
@RequestMapping("/api/v1")
class ExportController {

    private final ExportDesk desk;
    private final ExportHandover handover;
    private final ExportAnswer answer;
    private final CurrentActor currentActor;

    ExportController(ExportDesk desk, ExportHandover handover, ExportAnswer answer, CurrentActor currentActor) {
        this.desk = desk;
        this.handover = handover;
        this.answer = answer;
        this.currentActor = currentActor;
    }

    @PostMapping(value = "/grants/{id}/exports", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    @MayAnswer(429)
    ResponseEntity<ExportView> ask(@PathVariable UUID id, @RequestBody Wanted body, Locale locale) {
        ExportView asked = desk.ask(currentActor.get(), id, body.format(), locale);
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/exports/" + asked.exportId()))
                .body(asked);
    }

    @GetMapping(value = "/exports/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    ExportView view(@PathVariable UUID id) {
        return desk.view(currentActor.get(), id);
    }

    @GetMapping("/exports/{id}/file")
    @MayAnswer({403, 409})
    void file(@PathVariable UUID id, HttpServletResponse response) throws IOException {
        Actor actor = currentActor.get();
        answer.write(actor, handover.take(actor, id), response);
    }

    /** What the file is written as. */
    record Wanted(@Nullable ExportFormat format) {}
}
