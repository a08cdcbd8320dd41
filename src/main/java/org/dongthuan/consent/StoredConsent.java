package org.dongthuan.consent;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.dongthuan.review.RequestNumber;
import org.jspecify.annotations.Nullable;

/**
 * A consent with what only this module needs of it.
 *
 * @param textVersion the version of the words that ask for it
 * @param closedAt when it lapsed or was cancelled
 */
record StoredConsent(
        Consent consent,
        String textVersion,
        OffsetDateTime askedAt,
        @Nullable OffsetDateTime closedAt) {

    UUID id() {
        return consent.id();
    }

    RequestNumber number() {
        return consent.number();
    }

    ConsentQuestion question() {
        return consent.question();
    }

    ConsentStatus status() {
        return consent.status();
    }

    boolean isAbout(String account) {
        return question().subject().equals(account);
    }
}
