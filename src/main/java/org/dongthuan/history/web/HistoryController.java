package org.dongthuan.history.web;

import io.swagger.v3.oas.annotations.Parameter;
import java.util.Locale;
import org.dongthuan.history.ChangeView;
import org.dongthuan.history.RecordHistory;
import org.dongthuan.identity.CurrentActor;
import org.dongthuan.platform.web.KeyListing;
import org.dongthuan.platform.web.KeyPaging;
import org.dongthuan.platform.web.MayAnswer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What changed on the asking person's own record. */
@RestController
class HistoryController {

    private final RecordHistory history;
    private final CurrentActor currentActor;

    HistoryController(RecordHistory history, CurrentActor currentActor) {
        this.history = history;
        this.currentActor = currentActor;
    }

    @GetMapping(value = "/api/v1/me/record/history", produces = MediaType.APPLICATION_JSON_VALUE)
    @MayAnswer(404)
    KeyListing<ChangeView> list(
            @Parameter(description = "Only changes of this field") @RequestParam(required = false) @Nullable
                    String field,
            @Parameter(description = KeyPaging.DESCRIPTION) @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Integer size,
            Locale locale) {
        return history.own(currentActor.get(), field, KeyPaging.of(after, null, size), locale);
    }
}
