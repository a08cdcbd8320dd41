package org.dongthuan.certification;

import org.dongthuan.review.Step;

/** Where the proposal to take a certification back stands; text key {@code certification.end.status.<name>}. */
public enum EndStatus {
    SUBMITTED,
    IN_VERIFICATION,
    IN_REVIEW,
    IN_APPROVAL,
    TO_BE_ISSUED,
    APPROVED,
    REFUSED,
    /** Taken back by whoever proposed it. */
    WITHDRAWN;

    static EndStatus at(Step step) {
        return switch (step) {
            case VERIFY -> IN_VERIFICATION;
            case REVIEW -> IN_REVIEW;
            case APPROVE -> IN_APPROVAL;
            case ISSUE -> TO_BE_ISSUED;
        };
    }

    /** Whether it can still be decided. */
    public boolean isOpen() {
        return this != APPROVED && this != REFUSED && this != WITHDRAWN;
    }
}
