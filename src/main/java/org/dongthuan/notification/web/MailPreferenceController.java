package org.dongthuan.notification.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalTime;
import org.dongthuan.identity.CurrentActor;
import org.dongthuan.notification.MailPreference;
import org.dongthuan.notification.MailPreference.Work;
import org.dongthuan.notification.MailPreferenceDesk;
import org.dongthuan.notification.SetMailPreference;
import org.dongthuan.platform.web.MayAnswer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The calls on how the caller wants his mails. */
@RestController
@RequestMapping(value = "/api/v1/me/mail-preferences", produces = MediaType.APPLICATION_JSON_VALUE)
class MailPreferenceController {

    private final MailPreferenceDesk desk;
    private final CurrentActor actor;

    MailPreferenceController(MailPreferenceDesk desk, CurrentActor actor) {
        this.desk = desk;
        this.actor = actor;
    }

    /** How the caller wants his mails. */
    record MailPreferenceView(
            Work work,
            @Schema(example = "21:30") @Nullable String quietFrom,
            @Schema(example = "06:00") @Nullable String quietTo) {}

    @GetMapping
    MailPreferenceView view() {
        return view(desk.of(actor.get()));
    }

    @PutMapping
    @MayAnswer(422)
    MailPreferenceView set(@RequestBody SetMailPreference wanted) {
        return view(desk.set(actor.get(), wanted));
    }

    private static MailPreferenceView view(MailPreference preference) {
        return new MailPreferenceView(preference.work(), time(preference.quietFrom()), time(preference.quietTo()));
    }

    private static @Nullable String time(@Nullable LocalTime time) {
        return time == null ? null : time.toString();
    }
}
