package org.dongthuan.access;

import org.dongthuan.notification.Notifications;
import org.dongthuan.review.RequestNumber;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the requester and the people asked about are told by mail. */
@Component
public class AccessMail {

    private final Notifications notifications;
    private final AccessDoors doors;

    AccessMail(Notifications notifications, AccessDoors doors) {
        this.notifications = notifications;
        this.doors = doors;
    }

    void announceSubmission(AccessRequest request) {
        String number = request.number().text();
        notifications.announce(submittedEvent(request.number()), request.requester(), "access-acknowledged", number);
    }

    /** The requester hears of every part, its people as the door says. */
    void announceDecision(RequestNumber part, AccessRequest request) {
        String number = request.number().text();
        notifications.announce(decidedEvent(part), request.requester(), "access-decided", number);
        AccessDoor door = doors.of(request);
        for (AskedPerson person : request.peopleOf(part)) {
            String kind = door.mailToSubject(person.stage());
            String subject = person.subject();
            if (kind != null && subject != null) notifications.announce(decidedEvent(part), subject, kind, number);
        }
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void sendAcknowledgement(RequestNumber number) {
        notifications.deliver(submittedEvent(number));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void sendDecision(RequestNumber part) {
        notifications.deliver(decidedEvent(part));
    }

    private static String submittedEvent(RequestNumber number) {
        return number + "/submitted";
    }

    private static String decidedEvent(RequestNumber part) {
        return part + "/decided";
    }
}
