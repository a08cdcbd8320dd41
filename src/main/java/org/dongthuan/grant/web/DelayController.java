package org.dongthuan.grant.web;

import java.util.Locale;
import java.util.UUID;
import org.dongthuan.grant.DelayDesk;
import org.dongthuan.grant.DelayView;
import org.dongthuan.identity.CurrentActor;
import org.dongthuan.platform.web.Listing;
import org.dongthuan.platform.web.MayAnswer;
import org.dongthuan.platform.web.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The calls on delays of disclosure. */
@RestController
@RequestMapping(value = "/api/v1/disclosure-delays", produces = MediaType.APPLICATION_JSON_VALUE)
class DelayController {

    private final DelayDesk desk;
    private final CurrentActor currentActor;

    DelayController(DelayDesk desk, CurrentActor currentActor) {
        this.desk = desk;
        this.currentActor = currentActor;
    }

    @GetMapping
    @MayAnswer(403)
    Listing<DelayView> list(
            @RequestParam(required = false) @Nullable Integer page,
            @RequestParam(required = false) @Nullable Integer size,
            Locale locale) {
        return desk.list(currentActor.get(), Paging.of(page, size), locale);
    }

    @PostMapping("/{id}/end")
    DelayView release(@PathVariable UUID id, Locale locale) {
        return desk.release(currentActor.get(), id, locale);
    }
}
