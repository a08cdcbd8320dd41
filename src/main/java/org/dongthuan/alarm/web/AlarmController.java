package org.dongthuan.alarm.web;

import io.swagger.v3.oas.annotations.Parameter;
import java.util.Locale;
import org.dongthuan.alarm.AlarmDesk;
import org.dongthuan.alarm.AlarmSummary;
import org.dongthuan.alarm.AlarmView;
import org.dongthuan.identity.CurrentActor;
import org.dongthuan.platform.web.KeyListing;
import org.dongthuan.platform.web.KeyPaging;
import org.dongthuan.platform.web.MayAnswer;
import org.dongthuan.review.RequestNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The calls on alarms about readings. */
@RestController
@RequestMapping(value = "/api/v1/alarms", produces = MediaType.APPLICATION_JSON_VALUE)
class AlarmController {

    private final AlarmDesk desk;
    private final CurrentActor actor;

    AlarmController(AlarmDesk desk, CurrentActor actor) {
        this.desk = desk;
        this.actor = actor;
    }

    @GetMapping
    @MayAnswer(403)
    KeyListing<AlarmSummary> list(
            @Parameter(description = "Empty for the first page, then `next` of the page before")
                    @RequestParam(required = false)
                    @Nullable
                    String after,
            @RequestParam(required = false) @Nullable Integer size) {
        return desk.list(actor.get(), KeyPaging.of(after, null, size));
    }

    @GetMapping("/{number}")
    AlarmView view(@PathVariable String number, Locale locale) {
        return desk.get(actor.get(), RequestNumber.named(number), locale);
    }
}
