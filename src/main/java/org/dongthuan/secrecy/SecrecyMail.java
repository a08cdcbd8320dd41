package org.dongthuan.secrecy;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.dongthuan.identity.SecurityOfficers;
import org.dongthuan.notification.Notifications;
import org.dongthuan.platform.VietnamTime;
import org.dongthuan.record.WatchedRecord;
import org.springframework.stereotype.Component;

/** Tells the other officers what one of them did; the mail says the day alone. */
@Component
class SecrecyMail {

    static final String MARKED = "secrecy-marked";
    static final String LIFT = "secrecy-lift-proposed";

    private final SecurityOfficers officers;
    private final Notifications notifications;

    SecrecyMail(SecurityOfficers officers, Notifications notifications) {
        this.officers = officers;
        this.notifications = notifications;
    }

    /** To everybody who watches over the record but whoever did it, and the person whose it is. */
    void tell(WatchedRecord record, String kind, String by, OffsetDateTime at) {
        String event = kind + "/" + UUID.randomUUID();
        officers.of(record.holder().managingAgency()).stream()
                .filter(officer ->
                        !officer.equals(by) && !officer.equals(record.holder().account()))
                .forEach(officer ->
                        notifications.announce(event, officer, kind, VietnamTime.day(VietnamTime.dayOf(at))));
    }
}
