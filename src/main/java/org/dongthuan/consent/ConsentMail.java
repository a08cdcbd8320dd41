package org.dongthuan.consent;

import org.dongthuan.review.RequestNumber;

/** The kinds of mail about consents, and the events they tell. */
final class ConsentMail {

    static final String INVITATION = "consent-invitation";
    static final String REMINDER = "consent-reminder";
    static final String LAPSED = "consent-lapsed";
    static final String RECEIPT = "consent-receipt";
    static final String WITHDRAWN = "consent-withdrawn";

    private ConsentMail() {}

    static String asked(RequestNumber number) {
        return number + "/asked";
    }

    static String reminded(RequestNumber number) {
        return number + "/reminded";
    }

    static String event(RequestNumber number, ConsentStatus event) {
        return number + "/" + event;
    }
}
