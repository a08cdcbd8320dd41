package org.dongthuan.decision.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.dongthuan.decision.LetterReading;
import org.dongthuan.identity.CurrentActor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The papers of letters to requesters, to take along. */
@Controller
class LetterPages {

    private final LetterReading reading;
    private final CurrentActor currentActor;

    LetterPages(LetterReading reading, CurrentActor currentActor) {
        this.reading = reading;
        this.currentActor = currentActor;
    }

    @GetMapping("/letters/{id}.pdf")
    void document(@PathVariable UUID id, HttpServletResponse response) throws IOException {
        PaperAnswer.send(reading.document(currentActor.get(), id), response);
    }
}
