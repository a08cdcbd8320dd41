package org.dongthuan.revision;

import org.dongthuan.review.Step;

/** Where the change of a decision stands; text key {@code revision.status.<status>}. */
public enum ChangeStatus {
    SUBMITTED,
    IN_VERIFICATION,
    IN_REVIEW,
    IN_APPROVAL,
    TO_BE_ISSUED,
    APPROVED,
    REFUSED,
    /** Taken back by whoever proposed it. */
    WITHDRAWN;

    /** Whether it can still be decided. */
    public boolean isOpen() {
        return this != APPROVED && this != REFUSED && this != WITHDRAWN;
    }

    static ChangeStatus at(Step step) {
        return switch (step) {
            case VERIFY -> IN_VERIFICATION;
            case REVIEW -> IN_REVIEW;
            case APPROVE -> IN_APPROVAL;
            case ISSUE -> TO_BE_ISSUED;
        };
    }
}
