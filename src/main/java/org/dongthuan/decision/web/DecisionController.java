package org.dongthuan.decision.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.dongthuan.decision.DecisionReading;
import org.dongthuan.decision.DecisionView;
import org.dongthuan.decision.ExtractReading;
import org.dongthuan.identity.CurrentActor;
import org.dongthuan.platform.web.MayAnswer;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(value = "/api/v1/decisions", produces = MediaType.APPLICATION_JSON_VALUE)
class DecisionController {

    private final DecisionReading reading;
    private final ExtractReading extracts;
    private final CurrentActor currentActor;

    DecisionController(DecisionReading reading, ExtractReading extracts, CurrentActor currentActor) {
        this.reading = reading;
        this.extracts = extracts;
        this.currentActor = currentActor;
    }

    @GetMapping("/{id}")
    ResponseEntity<DecisionView> decision(@PathVariable UUID id) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore().cachePrivate())
                .body(reading.open(currentActor.get(), id));
    }

    @GetMapping(value = "/{id}.pdf", produces = MediaType.ALL_VALUE)
    @MayAnswer(409)
    void document(@PathVariable UUID id, HttpServletResponse response) throws IOException {
        PaperAnswer.send(reading.document(currentActor.get(), id), response);
    }

    @GetMapping(value = "/{id}/extract.pdf", produces = MediaType.ALL_VALUE)
    @MayAnswer({409, 410})
    void extract(@PathVariable UUID id, HttpServletResponse response) throws IOException {
        PaperAnswer.send(extracts.document(currentActor.get(), id), response);
    }
}
