package org.dongthuan.consent;

import java.util.Optional;

/** What happened to a consent that its subject gets a receipt of; text key {@code consent.status.<name>}. */
public enum ConsentEvent {
    GIVEN,
    PARTLY_GIVEN,
    REFUSED,
    LAPSED,
    WITHDRAWN,
    /** After a withdrawal: use has stopped, copies are gone. */
    CEASED;

    /** How the question ended, of a consent that has gone no further. */
    static Optional<ConsentEvent> ofAnswer(ConsentStatus status) {
        return switch (status) {
            case GIVEN -> Optional.of(GIVEN);
            case PARTLY_GIVEN -> Optional.of(PARTLY_GIVEN);
            case REFUSED -> Optional.of(REFUSED);
            case LAPSED -> Optional.of(LAPSED);
            case ASKED, CANCELLED, WITHDRAWN, ENDED -> Optional.empty();
        };
    }
}
