package org.dongthuan.notification;

import java.util.Arrays;

/** What a mail may be about, and the page where the person reads the rest behind the login. */
enum MailKind {
    CORRECTION_ACKNOWLEDGED("correction-acknowledged", "/corrections/{number}"),
    CORRECTION_DECIDED("correction-decided", "/corrections/{number}"),
    REVIEW_REMINDER("review-reminder", "/tasks"),
    GRANT_REVOKED("grant-revoked", "/grants"),
    GRANT_REVOKED_SUBJECT("grant-revoked-subject", "/me/disclosures"),
    CONSENT_INVITATION("consent-invitation", "/tasks"),
    CONSENT_REMINDER("consent-reminder", "/tasks"),
    CONSENT_LAPSED("consent-lapsed", "/me/consents"),
    CONSENT_RECEIPT("consent-receipt", "/me/consents"),
    /** To the recipient, who may read no longer. */
    CONSENT_WITHDRAWN("consent-withdrawn", "/grants"),
    ACCESS_ACKNOWLEDGED("access-acknowledged", "/access-requests/{number}"),
    ACCESS_DECIDED("access-decided", "/access-requests/{number}"),
    ACCESS_GRANTED_SUBJECT("access-granted-subject", "/me/consents"),
    ACCESS_REFUSED_SUBJECT("access-refused-subject", "/me/consents"),
    NO_INDEPENDENT_REVIEWER("no-independent-reviewer", "/camunda/app/cockpit/");

    private final String word;
    private final String page;

    MailKind(String word, String page) {
        this.word = word;
        this.page = page;
    }

    static MailKind of(String word) {
        return Arrays.stream(values())
                .filter(kind -> kind.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no mail about " + word));
    }

    String word() {
        return word;
    }

    /** The page of the request, as a path with {@code {number}} in it where it matters. */
    String page() {
        return page;
    }

    String subjectKey() {
        return "mail." + word + ".subject";
    }

    String bodyKey() {
        return "mail." + word + ".body";
    }
}
