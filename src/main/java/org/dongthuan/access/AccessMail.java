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

    AccessMail(Notifications notifications) {
        this.notifications = notifications;
    }

    void announceSubmission(AccessRequest request) {
        String number = request.number().text();
        notifications.announce(submittedEvent(request.number()), request.requester(), "access-acknowledged", number);
    }

    /** The requester hears of every part, its people of what became of theirs where they had agreed. */
    void announceDecision(RequestNumber part, AccessRequest request) {
        String number = request.number().text();
        notifications.announce(decidedEvent(part), request.requester(), "access-decided", number);
        for (AskedPerson person : request.peopleOf(part)) {
            if (person.stage() == AccessStage.GRANTED) {
                notifications.announce(decidedEvent(part), person.subject(), "access-granted-subject", number);
            } else if (person.stage() == AccessStage.REFUSED) {
                notifications.announce(decidedEvent(part), person.subject(), "access-refused-subject", number);
            }
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
