package org.dongthuan.decision.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.dongthuan.decision.DecisionOffers;
import org.dongthuan.decision.DecisionReading;
import org.dongthuan.decision.ExtractReading;
import org.dongthuan.decision.WrittenDecision;
import org.dongthuan.decision.WrittenDecisions;
import org.dongthuan.identity.Actor;
import org.dongthuan.identity.CurrentActor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** A written decision to read, and its paper to take along. */
@Controller
@RequestMapping("/decisions")
class DecisionPages {

    private final DecisionReading reading;
    private final ExtractReading extracts;
    private final ObjectProvider<DecisionOffers> offers;
    private final WrittenDecisions decisions;
    private final CurrentActor currentActor;

    DecisionPages(
            DecisionReading reading,
            ExtractReading extracts,
            ObjectProvider<DecisionOffers> offers,
            WrittenDecisions decisions,
            CurrentActor currentActor) {
        this.reading = reading;
        this.extracts = extracts;
        this.offers = offers;
        this.decisions = decisions;
        this.currentActor = currentActor;
    }

    @GetMapping("/{id}")
    String decision(@PathVariable UUID id, Model model) {
        Actor actor = currentActor.get();
        model.addAttribute("decision", reading.open(actor, id));
        WrittenDecision decision = decisions.find(id).orElseThrow();
        model.addAttribute(
                "offers",
                offers.orderedStream()
                        .flatMap(feature -> feature.on(actor, decision).stream())
                        .toList());
        return "decision/decision";
    }

    @GetMapping("/{id}.pdf")
    void document(@PathVariable UUID id, HttpServletResponse response) throws IOException {
        PaperAnswer.send(reading.document(currentActor.get(), id), response);
    }

    /** For one of several people whom it is about: the own part. */
    @GetMapping("/{id}/extract.pdf")
    void extract(@PathVariable UUID id, HttpServletResponse response) throws IOException {
        PaperAnswer.send(extracts.document(currentActor.get(), id), response);
    }
}
