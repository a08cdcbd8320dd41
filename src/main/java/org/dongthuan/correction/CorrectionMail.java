package org.dongthuan.correction;

import java.time.LocalDate;
import org.dongthuan.notification.Notifications;
import org.dongthuan.review.Place;
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

    /** With the last day for an answer. */
    void announceReturn(RequestNumber number, Place place, LocalDate supplyBy) {
        String event = "%s/returned-%s".formatted(number, place.text());
        notifications.announce(event, get(number).requester(), "correction-returned", number.text(), supplyBy);
    }

    void remindOfReturn(RequestNumber number, LocalDate supplyBy) {
        String event = "%s/remind-supply/%s".formatted(number, supplyBy);
        notifications.announce(event, get(number).requester(), "correction-supply-reminder", number.text(), supplyBy);
    }

    void announceLapse(RequestNumber number) {
        notifications.announce(number + "/lapsed", get(number).requester(), "correction-lapsed", number.text());
    }

    /** With the new day until which an answer is due. */
    void announceExtension(RequestNumber number, LocalDate dueDate) {
        notifications.announce(
                number + "/extended", get(number).requester(), "correction-extended", number.text(), dueDate);
    }

    /** With the day that is promised instead of the one that passed. */
    void apologise(RequestNumber number, LocalDate passed, LocalDate promised) {
        notifications.announce(
                number + "/late-" + passed, get(number).requester(), "correction-late", number.text(), promised);
    }

    private Correction get(RequestNumber number) {
        return corrections.findById(number.text()).orElseThrow();
    }
}
