package org.dongthuan.consent;

import java.time.LocalDate;
import org.dongthuan.review.RequestNumber;

/** The kinds of mail about consents, and the events they tell. */
final class ConsentMail {

    static final String INVITATION = "consent-invitation";
    static final String REMINDER = "consent-reminder";
    static final String LAPSED = "consent-lapsed";
    static final String RECEIPT = "consent-receipt";
    static final String WITHDRAWN = "consent-withdrawn";
    static final String ENDED = "consent-ended";
    static final String CEASED = "consent-ceased";
    static final String CESSATION = "cessation-asked";
    static final String CESSATION_REMINDER = "cessation-reminder";
    static final String CESSATION_LATE = "cessation-late";
    static final String CESSATION_LATE_SUBJECT = "cessation-late-subject";

    private ConsentMail() {}

    static String asked(RequestNumber number) {
        return number + "/asked";
    }

    static String reminded(RequestNumber number) {
        return number + "/reminded";
    }

    static String event(RequestNumber number, ConsentEvent event) {
        return number + "/" + event;
    }

    static String ended(RequestNumber number) {
        return number + "/" + ConsentStatus.ENDED;
    }

    /** Of that round: each has a last day of its own. */
    static String ceasing(RequestNumber number, String what, LocalDate due) {
        return number + "/cessation-" + what + "/" + due;
    }
}
