package org.dongthuan.consent;

import org.dongthuan.notification.Notifications;
import org.springframework.stereotype.Component;

/** Tells those who may answer for the subject what he himself is told, in words of their own. */
@Component
class MandataryMail {

    static final String INVITATION = "consent-invitation-mandate";
    static final String REMINDER = "consent-reminder-mandate";

    private final Speakers speakers;
    private final Notifications notifications;

    MandataryMail(Speakers speakers, Notifications notifications) {
        this.speakers = speakers;
        this.notifications = notifications;
    }

    void announce(StoredConsent consent, String event, String kind) {
        for (String account : speakers.mandataries(consent)) {
            notifications.announce(
                    event,
                    account,
                    kind,
                    consent.number().text(),
                    consent.consent().answerBy());
        }
    }
}
