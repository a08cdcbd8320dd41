package org.dongthuan.correction;

import org.dongthuan.notification.Notifications;
import org.dongthuan.review.RequestNumber;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the requester of a correction is told by mail. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class CorrectionMail {

    private final Corrections corrections;
    private final Notifications notifications;

    CorrectionMail(Corrections corrections, Notifications notifications) {
        this.corrections = corrections;
        this.notifications = notifications;
    }

    public void announceSubmission(RequestNumber number) {
        announce(number, "submitted", "correction-acknowledged");
    }

    public void announceDecision(RequestNumber number) {
        announce(number, "decided", "correction-decided");
    }

    private void announce(RequestNumber number, String event, String kind) {
        String requester = corrections.findById(number.text()).orElseThrow().requester();
        notifications.announce(number + "/" + event, requester, kind, number.text());
    }
}
