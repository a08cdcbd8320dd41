package org.dongthuan.representation;

import org.dongthuan.review.Step;

/** Where a proposal to record a representative stands; text key {@code representation.status.<name>}. */
public enum RepresentationStatus {
    SUBMITTED,
    IN_VERIFICATION,
    IN_REVIEW,
    IN_APPROVAL,
    TO_BE_ISSUED,
    APPROVED,
    REFUSED,
    /** Taken back by whoever proposed it. */
    WITHDRAWN;

    static RepresentationStatus at(Step step) {
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
