package org.dongthuan.disclosure.web;

import java.net.URI;
import java.util.Locale;
import org.dongthuan.disclosure.AskQuestion;
import org.dongthuan.disclosure.QuestionDesk;
import org.dongthuan.disclosure.QuestionSummary;
import org.dongthuan.disclosure.QuestionView;
import org.dongthuan.identity.Actor;
import org.dongthuan.identity.CurrentActor;
import org.dongthuan.platform.web.Listing;
import org.dongthuan.platform.web.MayAnswer;
import org.dongthuan.platform.web.Paging;
import org.dongthuan.review.RequestNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The calls of a person who has readings of his data explained. */
@RestController
@RequestMapping(value = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
class QuestionController {

    private final QuestionDesk desk;
    private final CurrentActor currentActor;

    QuestionController(QuestionDesk desk, CurrentActor currentActor) {
        this.desk = desk;
        this.currentActor = currentActor;
    }

    @PostMapping("/me/disclosures/{id}/question")
    @MayAnswer(429)
    ResponseEntity<QuestionSummary> ask(@PathVariable long id, @RequestBody AskQuestion question) {
        QuestionSummary asked = desk.ask(currentActor.get(), id, question.text());
        return ResponseEntity.created(URI.create("/api/v1/questions/" + asked.number()))
                .body(asked);
    }

    @GetMapping("/questions")
    Listing<QuestionSummary> list(
            @RequestParam(required = false) @Nullable Integer page,
            @RequestParam(required = false) @Nullable Integer size) {
        Actor actor = currentActor.get();
        Paging paging = Paging.of(page, size);
        return Listing.of(desk.mine(actor, paging.offset(), paging.size()), paging, desk.countMine(actor));
    }

    @GetMapping("/questions/{number}")
    QuestionView view(@PathVariable String number, Locale locale) {
        return desk.view(currentActor.get(), RequestNumber.named(number), locale);
    }
}
