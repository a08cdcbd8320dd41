package org.dongthuan.absence;

/** How far an absence has come. */
public enum AbsenceState {
    TO_COME,
    IN_FORCE,
    /** Its last day has passed. */
    OVER,
    /** Ended before that. */
    ENDED;

    /** Whether it can still be ended. */
    public boolean isOpen() {
        return this == TO_COME || this == IN_FORCE;
    }
}
