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

    /** With the day until which an answer is due. */
    public void announceSubmission(RequestNumber number) {
        Correction correction = get(number);
        notifications.announce(
                number + "/submitted",
                correction.requester(),
                "correction-acknowledged",
                number.text(),
                correction.dueDate());
    }

    /** Where to go stands on the page: of whose data it is would tell what the matter is about. */
    public void announceDecision(RequestNumber number) {
        Correction correction = get(number);
        boolean redirects = correction.items().stream().anyMatch(item -> item.status() == ItemStatus.REDIRECTED);
        notifications.announce(
                number + "/decided",
                correction.requester(),
                redirects ? "correction-redirected" : "correction-decided",
                number.text());
    }

    private Correction get(RequestNumber number) {
        return corrections.findById(number.text()).orElseThrow();
    }
}
