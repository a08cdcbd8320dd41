package org.dongthuan.grant;

import java.util.List;
import java.util.Map;
import java.util.UUID;
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
        notifications.announce(
                event, grant.recipient(), "grant-revoked", grant.request().text());
        tellSubject(grant, event);
    }

    /** Likewise of all that one decision gave: whoever received several is told once. */
    void announce(UUID decision, List<Grant> grants) {
        String event = decision + "/revoked";
        tellRecipients(grants, event, "grant-revoked");
        grants.forEach(grant -> tellSubject(grant, event));
    }

    /** That narrower ones, which that decision gave, have taken the place of others. */
    void announceReplacement(UUID decision, List<Grant> given) {
        String event = decision + "/replaced";
        tellRecipients(given, event, "grant-replaced");
        given.forEach(grant -> tellSubject(grant, event, "grant-replaced-subject"));
    }

    /** What these rested on has ended; the recipients hear it from elsewhere. */
    void announceBasisEnded(String reference, List<Grant> grants) {
        grants.forEach(grant -> tellSubject(grant, reference + "/ended", "grant-basis-ended-subject"));
    }

    private void tellRecipients(List<Grant> grants, String event, String kind) {
        grants.stream()
                .map(grant -> Map.entry(grant.recipient(), grant.request().text()))
                .distinct()
                .forEach(told -> notifications.announce(event, told.getKey(), kind, told.getValue()));
    }

    private void tellSubject(Grant grant, String event) {
        tellSubject(grant, event, "grant-revoked-subject");
    }

    private void tellSubject(Grant grant, String event, String kind) {
        // he does not know yet that it was given; later he sees it with its end
        if (delays.withholds(grant.request(), grant.record())) return;
        String subject = registry.holder(grant.record()).account();
        if (subject != null)
            notifications.announce(event, subject, kind, grant.request().text());
    }
}
