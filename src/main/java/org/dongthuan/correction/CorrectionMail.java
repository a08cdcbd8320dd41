package org.dongthuan.correction;

import java.time.LocalDate;
import java.util.Optional;
import org.dongthuan.notification.Notifications;
import org.dongthuan.review.Place;
import org.dongthuan.review.RequestNumber;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the requester of a correction is told by mail, and with fewer words whoever submitted it for him, as long as he may act. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class CorrectionMail {

    /** To the requester: something was done in his name. */
    static final String ACTED = "correction-by-mandate";

    /** To whoever did it: there is something new. */
    static final String NEWS = "correction-mandate-news";

    /** Likewise: something is missing, until a day. */
    static final String RETURNED_TO_MANDATARY = "correction-mandate-returned";

    private final Corrections corrections;
    private final ActsByMandate acts;
    private final Notifications notifications;

    CorrectionMail(Corrections corrections, ActsByMandate acts, Notifications notifications) {
        this.corrections = corrections;
        this.acts = acts;
        this.notifications = notifications;
    }

    /** With the day until which an answer is due. */
    public void announceSubmission(RequestNumber number) {
        Correction correction = get(number);
        tell(correction, number + "/submitted", "correction-acknowledged", correction.dueDate());
    }

    /** Where to go stands on the page: of whose data it is would tell what the matter is about. */
    public void announceDecision(RequestNumber number) {
        Correction correction = get(number);
        boolean redirects = correction.items().stream().anyMatch(item -> item.status() == ItemStatus.REDIRECTED);
        tell(correction, number + "/decided", redirects ? "correction-redirected" : "correction-decided");
    }

    /** With the last day for an answer. */
    void announceReturn(RequestNumber number, Place place, LocalDate supplyBy) {
        askForPapers(get(number), "%s/returned-%s".formatted(number, place.text()), "correction-returned", supplyBy);
    }

    void remindOfReturn(RequestNumber number, LocalDate supplyBy) {
        String event = "%s/remind-supply/%s".formatted(number, supplyBy);
        askForPapers(get(number), event, "correction-supply-reminder", supplyBy);
    }

    void announceLapse(RequestNumber number) {
        tell(get(number), number + "/lapsed", "correction-lapsed");
    }

    /** With the new day until which an answer is due. */
    void announceExtension(RequestNumber number, LocalDate dueDate) {
        tell(get(number), number + "/extended", "correction-extended", dueDate);
    }

    /** With the day that is promised instead of the one that passed. */
    void apologise(RequestNumber number, LocalDate passed, LocalDate promised) {
        tell(get(number), number + "/late-" + passed, "correction-late", promised);
    }

    private void tell(Correction correction, String event, String kind) {
        notifications.announce(
                event, correction.requester(), kind, correction.number().text());
        tellMandatary(correction, event);
    }

    private void tell(Correction correction, String event, String kind, LocalDate day) {
        notifications.announce(
                event, correction.requester(), kind, correction.number().text(), day);
        tellMandatary(correction, event);
    }

    private void tellMandatary(Correction correction, String event) {
        mandatary(correction)
                .ifPresent(account -> notifications.announce(
                        event, account, NEWS, correction.number().text()));
    }

    private void askForPapers(Correction correction, String event, String kind, LocalDate supplyBy) {
        String number = correction.number().text();
        notifications.announce(event, correction.requester(), kind, number, supplyBy);
        mandatary(correction)
                .ifPresent(account -> notifications.announce(event, account, RETURNED_TO_MANDATARY, number, supplyBy));
    }

    private Optional<String> mandatary(Correction correction) {
        String account = correction.mandatary();
        return Optional.ofNullable(account)
                .filter(found -> acts.inForce(found, correction).isPresent());
    }

    private Correction get(RequestNumber number) {
        return corrections.findById(number.text()).orElseThrow();
    }
}
