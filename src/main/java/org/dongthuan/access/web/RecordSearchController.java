package org.dongthuan.access.web;

import jakarta.servlet.http.HttpServletResponse;
import org.dongthuan.access.FoundPerson;
import org.dongthuan.access.RecordSearch;
import org.dongthuan.access.TooManySearches;
import org.dongthuan.identity.CurrentActor;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.web.Listing;
import org.dongthuan.platform.web.MayAnswer;
import org.dongthuan.platform.web.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The call that finds people by name. */
@RestController
@RequestMapping(value = "/api/v1/records", produces = MediaType.APPLICATION_JSON_VALUE)
class RecordSearchController {

    private final RecordSearch search;
    private final CurrentActor currentActor;

    RecordSearchController(RecordSearch search, CurrentActor currentActor) {
        this.search = search;
        this.currentActor = currentActor;
    }

    @PostMapping("/search")
    @MayAnswer({422, 429})
    Listing<FoundPerson> search(@RequestBody SearchBody body, HttpServletResponse response) {
        try {
            return search.find(currentActor.get(), body.q(), Paging.of(body.page(), body.size()));
        } catch (Refusal refusal) {
            long seconds = TooManySearches.seconds(refusal);
            if (seconds > 0) response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
            throw refusal;
        }
    }

    /** Names travel in the body, never in an address. */
    record SearchBody(
            @Nullable String q,
            @Nullable Integer page,
            @Nullable Integer size) {}
}
