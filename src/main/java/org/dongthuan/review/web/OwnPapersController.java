package org.dongthuan.review.web;

import java.util.Locale;
import org.dongthuan.identity.CurrentActor;
import org.dongthuan.platform.web.Listing;
import org.dongthuan.platform.web.MayAnswer;
import org.dongthuan.platform.web.Paging;
import org.dongthuan.review.OwnPaper;
import org.dongthuan.review.OwnPapers;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The papers that lie with the asking person's own record. */
@RestController
class OwnPapersController {

    private final OwnPapers papers;
    private final CurrentActor currentActor;

    OwnPapersController(OwnPapers papers, CurrentActor currentActor) {
        this.papers = papers;
        this.currentActor = currentActor;
    }

    @GetMapping(value = "/api/v1/me/evidence", produces = MediaType.APPLICATION_JSON_VALUE)
    @MayAnswer(404)
    Listing<OwnPaper> list(
            @RequestParam(required = false) @Nullable Integer page,
            @RequestParam(required = false) @Nullable Integer size,
            Locale locale) {
        return papers.list(currentActor.get(), Paging.of(page, size), locale);
    }
}
