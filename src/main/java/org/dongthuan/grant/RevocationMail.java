package org.dongthuan.grant;

import java.util.UUID;
import org.dongthuan.notification.Notifications;
import org.dongthuan.record.Registry;
import org.springframework.stereotype.Component;

/** Tells the recipient of a revoked grant, and the person whose data it was. */
@Component
public class RevocationMail {

    private final Notifications notifications;
    private final RevocationWorkflow workflow;
    private final Registry registry;

    RevocationMail(Notifications notifications, RevocationWorkflow workflow, Registry registry) {
        this.notifications = notifications;
        this.workflow = workflow;
        this.registry = registry;
    }

    /** In the transaction of the revocation; sent by its process. */
    void announce(Grant grant) {
        String event = event(grant.id());
        String number = grant.request().text();
        notifications.announce(event, grant.recipient(), "grant-revoked", number);
        String subject = registry.holder(grant.record()).account();
        if (subject != null) notifications.announce(event, subject, "grant-revoked-subject", number);
        workflow.start(grant.id());
    }

    /** Sends what was announced. */
    public void send(UUID grant) {
        notifications.deliver(event(grant));
    }

    private static String event(UUID grant) {
        return grant + "/revoked";
    }
}
