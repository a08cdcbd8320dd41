package org.dongthuan.protection;

/** How far a request to restrict processing has come; text key {@code restriction.status.<name>}. */
public enum RestrictionStatus {
    /** The managing agency is to decide. */
    ASKED,
    /** It did not in time; the one above it is to. */
    ESCALATED,
    /** Processing is restricted, as long as the last day is not over. */
    IN_FORCE,
    /** A ground of the law stands against it. */
    REFUSED,
    /** Taken back before it was decided. */
    WITHDRAWN,
    /** Ended by the person. */
    ENDED;

    public boolean isOpen() {
        return this == ASKED || this == ESCALATED;
    }
}
