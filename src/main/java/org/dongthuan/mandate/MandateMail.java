package org.dongthuan.mandate;

import java.time.LocalDate;
import org.dongthuan.mandate.Mandate.Cause;
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
    static final String RECORDED = "mandate-recorded";
    static final String RECORDED_OF = "mandate-recorded-of";

    private final Notifications notifications;

    MandateMail(Notifications notifications) {
        this.notifications = notifications;
    }

    void given(Mandate mandate) {
        tell(mandate, mandate.principal(), GIVEN);
        tell(mandate, mandate.mandatary(), OFFERED);
    }

    /** Whoever is said to be without capacity is told, so that he may object. */
    void recorded(Mandate mandate) {
        if (isAlive(mandate)) tell(mandate, mandate.principal(), RECORDED_OF);
        tell(mandate, mandate.mandatary(), RECORDED);
    }

    void accepted(Mandate mandate) {
        tellPrincipal(mandate, ACCEPTED);
    }

    void declined(Mandate mandate) {
        tellPrincipal(mandate, DECLINED);
    }

    void ended(Mandate mandate) {
        tellPrincipal(mandate, ENDED);
        tell(mandate, mandate.mandatary(), ENDED);
    }

    private void tellPrincipal(Mandate mandate, String kind) {
        if (isAlive(mandate)) tell(mandate, mandate.principal(), kind);
    }

    private static boolean isAlive(Mandate mandate) {
        return mandate.cause() != Cause.DEATH;
    }

    private void tell(Mandate mandate, String account, String kind) {
        LocalDate day = VietnamTime.dayOf(mandate.givenAt());
        notifications.announce("mandate/" + mandate.id() + "/" + kind, account, kind, VietnamTime.day(day));
    }
}
