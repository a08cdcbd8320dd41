package org.dongthuan.correction;

import org.dongthuan.review.Step;

/** Where a correction stands; text key {@code correction.status.<status>}. */
public enum CorrectionStatus {
    SUBMITTED,
    IN_VERIFICATION,
    IN_REVIEW,
    IN_APPROVAL,
    TO_BE_ISSUED,
    RETURNED,
    APPROVED,
    PARTLY_APPROVED,
    REFUSED,
    REDIRECTED,
    WITHDRAWN,
    LAPSED;

    /** Whether it can still be decided or withdrawn. */
    public boolean isOpen() {
        return this == SUBMITTED || this == RETURNED || isInReview();
    }

    /** Whether it is with the people of a step. */
    boolean isInReview() {
        return this == IN_VERIFICATION || this == IN_REVIEW || this == IN_APPROVAL || this == TO_BE_ISSUED;
    }

    static CorrectionStatus at(Step step) {
        return switch (step) {
            case VERIFY -> IN_VERIFICATION;
            case REVIEW -> IN_REVIEW;
            case APPROVE -> IN_APPROVAL;
            case ISSUE -> TO_BE_ISSUED;
        };
    }
}
