package org.dongthuan.decision.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.dongthuan.decision.LetterReading;
import org.dongthuan.identity.CurrentActor;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The papers of letters to requesters, for programs. */
@RestController
class LetterController {

    private final LetterReading reading;
    private final CurrentActor currentActor;

    LetterController(LetterReading reading, CurrentActor currentActor) {
        this.reading = reading;
        this.currentActor = currentActor;
    }

    @GetMapping(value = "/api/v1/letters/{id}.pdf", produces = MediaType.ALL_VALUE)
    void document(@PathVariable UUID id, HttpServletResponse response) throws IOException {
        PaperAnswer.send(reading.document(currentActor.get(), id), response);
    }
}
