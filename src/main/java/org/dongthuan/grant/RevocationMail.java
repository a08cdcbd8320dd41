package org.dongthuan.grant;

import org.dongthuan.notification.Notifications;
import org.dongthuan.record.Registry;
import org.springframework.stereotype.Component;

/** Tells the recipient of a revoked grant, and the person whose data it was. */
@Component
class RevocationMail {

    private final Notifications notifications;
    private final Registry registry;

    private final DisclosureDelays delays;

    RevocationMail(Notifications notifications, Registry registry, DisclosureDelays delays) {
        this.notifications = notifications;
        this.registry = registry;
        this.delays = delays;
    }

    /** In the transaction of the revocation. */
    void announce(Grant grant) {
        String event = grant.id() + "/revoked";
        String number = grant.request().text();
        notifications.announce(event, grant.recipient(), "grant-revoked", number);
        // he does not know yet that it was given; later he sees it with its end
        if (delays.withholds(grant.request(), grant.record())) return;
        String subject = registry.holder(grant.record()).account();
        if (subject != null) notifications.announce(event, subject, "grant-revoked-subject", number);
    }
}
