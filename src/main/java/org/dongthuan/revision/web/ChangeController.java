package org.dongthuan.revision.web;

import java.net.URI;
import java.util.Locale;
import java.util.UUID;
import org.dongthuan.identity.CurrentActor;
import org.dongthuan.platform.Seen;
import org.dongthuan.platform.web.MayAnswer;
import org.dongthuan.review.RequestNumber;
import org.dongthuan.revision.ChangeDesk;
import org.dongthuan.revision.DecisionChangeSummary;
import org.dongthuan.revision.DecisionChangeView;
import org.dongthuan.revision.ProposeChange;
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

/** The calls on changes of decisions. */
@RestController
@RequestMapping(value = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
class ChangeController {

    private final ChangeDesk desk;
    private final CurrentActor actor;

    ChangeController(ChangeDesk desk, CurrentActor actor) {
        this.desk = desk;
        this.actor = actor;
    }

    @PostMapping("/decisions/{id}/changes")
    @ResponseStatus(HttpStatus.CREATED)
    @MayAnswer({403, 404, 409})
    ResponseEntity<DecisionChangeSummary> propose(@PathVariable UUID id, @RequestBody ProposeChange proposal) {
        DecisionChangeSummary proposed = desk.propose(actor.get(), id, proposal);
        return ResponseEntity.created(URI.create("/api/v1/decision-changes/" + proposed.number()))
                .body(proposed);
    }

    @GetMapping("/decision-changes/{number}")
    DecisionChangeView view(@PathVariable String number, Locale locale) {
        return desk.view(actor.get(), RequestNumber.named(number), locale);
    }

    @PostMapping("/decision-changes/{number}/withdraw")
    DecisionChangeView withdraw(@PathVariable String number, Seen seen, Locale locale) {
        return desk.withdraw(actor.get(), RequestNumber.named(number), seen, locale);
    }
}
