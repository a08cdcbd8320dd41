package org.dongthuan.standing;

/** How a standing decision stands on a day; text key {@code standing.state.<name>}. */
public enum StandingState {
    SUBMITTED,
    IN_REVIEW,
    IN_APPROVAL,
    TO_BE_ISSUED,
    REFUSED,
    WITHDRAWN,
    LAPSED,
    NOT_YET,
    IN_FORCE,
    EXPIRED,
    REVOKED;

    /** Whether it waits for its decision. */
    public boolean isProposed() {
        return this == SUBMITTED || this == IN_REVIEW || this == IN_APPROVAL || this == TO_BE_ISSUED;
    }

    /** Whether something is read under it today, or will be. */
    public boolean isStanding() {
        return this == IN_FORCE || this == NOT_YET;
    }
}
