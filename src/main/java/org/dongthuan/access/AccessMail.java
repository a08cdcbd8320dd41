package org.dongthuan.access;

import org.dongthuan.grant.DisclosureDelays;
import org.dongthuan.notification.Notifications;
import org.dongthuan.review.RequestNumber;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the requester and the people asked about are told by mail. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class AccessMail {

    private final AccessRequestTable requests;
    private final Notifications notifications;
    private final AccessDoors doors;
    private final DisclosureDelays delays;

    AccessMail(AccessRequestTable requests, Notifications notifications, AccessDoors doors, DisclosureDelays delays) {
        this.requests = requests;
        this.notifications = notifications;
        this.doors = doors;
        this.delays = delays;
    }

    public void announceSubmission(RequestNumber number) {
        String requester = requests.get(number).requester();
        notifications.announce(number + "/submitted", requester, "access-acknowledged", number.text());
    }

    /** The requester hears of every part, its people as the door says. */
    public void announceDecision(RequestNumber part) {
        AccessRequest request = requests.get(part);
        String number = request.number().text();
        String event = part + "/decided";
        notifications.announce(event, request.requester(), "access-decided", number);
        // they are told on the day on which it is shown to them
        if (delays.withholds(part)) return;
        AccessDoor door = doors.of(request);
        for (AskedPerson person : request.peopleOf(part)) {
            String kind = door.mailToSubject(person.stage());
            String subject = person.subject();
            if (kind != null && subject != null) notifications.announce(event, subject, kind, number);
        }
    }
}
