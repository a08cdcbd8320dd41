package org.dongthuan.mandate;

/** How a mandate stands on a day; text key {@code mandate.state.<name>}. */
public enum MandateState {
    /** Given, and not accepted yet: nothing can be done by it. */
    OFFERED,
    /** Accepted, and its first day has not come. */
    NOT_YET,
    IN_FORCE,
    /** Its last day is over. */
    EXPIRED,
    /** Its last day is over, and it was never accepted. */
    LAPSED,
    DECLINED,
    /** Ended by one of the two before its last day. */
    ENDED,
    /** One of the two cannot act any more: an account is closed, or the record knows of a death. */
    VOID;

    /** Whether something may still be done by it, today or later. */
    public boolean isOpen() {
        return this == OFFERED || this == NOT_YET || this == IN_FORCE;
    }
}
