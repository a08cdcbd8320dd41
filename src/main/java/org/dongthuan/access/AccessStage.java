package org.dongthuan.access;

import org.dongthuan.review.Step;

/** How far the request has come for one of those it is about; text key {@code access.stage.<name>}. */
public enum AccessStage {
    /** On its way to the agency by a door that has no gate. */
    SUBMITTED,
    AWAITING_CONSENT,
    /** The agency of whoever asks has to say first that it lies within its function. */
    AWAITING_CERTIFICATION,
    CONSENT_REFUSED,
    CONSENT_LAPSED,
    CONSENT_WITHDRAWN,
    CERTIFICATION_REFUSED,
    CERTIFICATION_LAPSED,
    /** Taken back by the agency after it was given, and before anything was decided. */
    CERTIFICATION_REVOKED,
    IN_VERIFICATION,
    IN_REVIEW,
    IN_APPROVAL,
    TO_BE_ISSUED,
    GRANTED,
    REFUSED,
    /** Taken back by whoever asked. */
    WITHDRAWN;

    /** Whether it can still be decided or taken back. */
    public boolean isOpen() {
        return isAtGate() || isInReview();
    }

    /** Before the agency. */
    boolean isAtGate() {
        return this == SUBMITTED || this == AWAITING_CONSENT || this == AWAITING_CERTIFICATION;
    }

    boolean isInReview() {
        return this == IN_VERIFICATION || this == IN_REVIEW || this == IN_APPROVAL || this == TO_BE_ISSUED;
    }

    static AccessStage at(Step step) {
        return switch (step) {
            case VERIFY -> IN_VERIFICATION;
            case REVIEW -> IN_REVIEW;
            case APPROVE -> IN_APPROVAL;
            case ISSUE -> TO_BE_ISSUED;
        };
    }
}
