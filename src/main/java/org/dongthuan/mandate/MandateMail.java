package org.dongthuan.mandate;

import java.time.LocalDate;
import org.dongthuan.notification.Notifications;
import org.dongthuan.platform.VietnamTime;
import org.springframework.stereotype.Component;

/** What both sides are told by mail; a mandate has no number, so that mails name the day on which it was given. */
@Component
class MandateMail {

    static final String GIVEN = "mandate-given";
    static final String OFFERED = "mandate-offered";
    static final String ACCEPTED = "mandate-accepted";
    static final String DECLINED = "mandate-declined";
    static final String ENDED = "mandate-ended";

    private final Notifications notifications;

    MandateMail(Notifications notifications) {
        this.notifications = notifications;
    }

    void given(Mandate mandate) {
        tell(mandate, mandate.principal(), GIVEN);
        tell(mandate, mandate.mandatary(), OFFERED);
    }

    void accepted(Mandate mandate) {
        tell(mandate, mandate.principal(), ACCEPTED);
    }

    void declined(Mandate mandate) {
        tell(mandate, mandate.principal(), DECLINED);
    }

    void ended(Mandate mandate) {
        tell(mandate, mandate.principal(), ENDED);
        tell(mandate, mandate.mandatary(), ENDED);
    }

    private void tell(Mandate mandate, String account, String kind) {
        LocalDate day = VietnamTime.dayOf(mandate.givenAt());
        notifications.announce("mandate/" + mandate.id() + "/" + kind, account, kind, VietnamTime.day(day));
    }
}
