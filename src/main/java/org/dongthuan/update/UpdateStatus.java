package org.dongthuan.update;

import org.dongthuan.review.Step;

/** Where an update stands; text key {@code update.status.<status>}. */
public enum UpdateStatus {
    SUBMITTED,
    IN_VERIFICATION,
    IN_REVIEW,
    IN_APPROVAL,
    TO_BE_ISSUED,
    APPROVED,
    PARTLY_APPROVED,
    REFUSED,
    WITHDRAWN;

    /** Whether it can still be decided or withdrawn. */
    public boolean isOpen() {
        return this == SUBMITTED
                || this == IN_VERIFICATION
                || this == IN_REVIEW
                || this == IN_APPROVAL
                || this == TO_BE_ISSUED;
    }

    static UpdateStatus at(Step step) {
        return switch (step) {
            case VERIFY -> IN_VERIFICATION;
            case REVIEW -> IN_REVIEW;
            case APPROVE -> IN_APPROVAL;
            case ISSUE -> TO_BE_ISSUED;
        };
    }
}
