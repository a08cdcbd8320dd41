package org.dongthuan.life;

import org.dongthuan.review.Step;

/** Where a new record stands; text key {@code life.status.<status>}. */
public enum DeclarationStatus {
    /** Its holder fills it in, for the first time or again. */
    DECLARING,
    SUBMITTED,
    IN_VERIFICATION,
    IN_REVIEW,
    IN_APPROVAL,
    TO_BE_ISSUED,
    APPROVED,
    WITHDRAWN;

    /** Whether the record may still come to nothing. */
    public boolean isOpen() {
        return this != APPROVED && this != WITHDRAWN;
    }

    static DeclarationStatus at(Step step) {
        return switch (step) {
            case VERIFY -> IN_VERIFICATION;
            case REVIEW -> IN_REVIEW;
            case APPROVE -> IN_APPROVAL;
            case ISSUE -> TO_BE_ISSUED;
        };
    }
}
