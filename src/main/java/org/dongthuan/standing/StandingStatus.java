package org.dongthuan.standing;

import org.dongthuan.review.Step;

/** How far a standing decision has come, as it is stored. */
enum StandingStatus {
    SUBMITTED,
    IN_REVIEW,
    IN_APPROVAL,
    TO_BE_ISSUED,
    APPROVED,
    REFUSED,
    WITHDRAWN,
    LAPSED;

    /** Whether it can still be decided or withdrawn. */
    boolean isOpen() {
        return this == SUBMITTED || this == IN_REVIEW || this == IN_APPROVAL || this == TO_BE_ISSUED;
    }

    static StandingStatus at(Step step) {
        return switch (step) {
            case VERIFY -> SUBMITTED;
            case REVIEW -> IN_REVIEW;
            case APPROVE -> IN_APPROVAL;
            case ISSUE -> TO_BE_ISSUED;
        };
    }
}
