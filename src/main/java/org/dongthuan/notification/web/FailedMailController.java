package org.dongthuan.notification.web;

import io.swagger.v3.oas.annotations.Parameter;
import java.util.UUID;
import org.dongthuan.identity.CurrentActor;
import org.dongthuan.notification.FailedMail;
import org.dongthuan.notification.FailedMailDesk;
import org.dongthuan.platform.web.KeyListing;
import org.dongthuan.platform.web.KeyPaging;
import org.dongthuan.platform.web.MayAnswer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The calls on mails that were given up. */
@RestController
@RequestMapping(value = "/api/v1/admin/failed-mails", produces = MediaType.APPLICATION_JSON_VALUE)
class FailedMailController {

    private final FailedMailDesk desk;
    private final CurrentActor actor;

    FailedMailController(FailedMailDesk desk, CurrentActor actor) {
        this.desk = desk;
        this.actor = actor;
    }

    @GetMapping
    @MayAnswer(403)
    KeyListing<FailedMail> list(
            @Parameter(description = "Empty for the first page, then `next` of the page before")
                    @RequestParam(required = false)
                    @Nullable
                    String after,
            @RequestParam(required = false) @Nullable Integer size) {
        return desk.list(actor.get(), KeyPaging.of(after, null, size));
    }

    @PostMapping("/{id}/resend")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @MayAnswer({403, 409})
    void sendAgain(@PathVariable UUID id) {
        desk.sendAgain(actor.get(), id);
    }
}
