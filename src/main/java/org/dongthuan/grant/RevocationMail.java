package org.dongthuan.grant;

import org.dongthuan.notification.Notifications;
import org.dongthuan.record.Registry;
import org.springframework.stereotype.Component;

/** Tells the recipient of a revoked grant, and the person whose data it was. */
@Component
class RevocationMail {

    private final Notifications notifications;
    private final Registry registry;

    RevocationMail(Notifications notifications, Registry registry) {
        this.notifications = notifications;
        this.registry = registry;
    }

    /** In the transaction of the revocation. */
    void announce(Grant grant) {
        String event = grant.id() + "/revoked";
        String number = grant.request().text();
        notifications.announce(event, grant.recipient(), "grant-revoked", number);
        String subject = registry.holder(grant.record()).account();
        if (subject != null) notifications.announce(event, subject, "grant-revoked-subject", number);
    }
}
