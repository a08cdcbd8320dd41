package org.dongthuan.consent;

/** How far the word has come that use has stopped; text key {@code consent.cessation.<name>}. */
public enum CessationStatus {
    AWAITED,
    /** A term has passed, the agency is asked. */
    ESCALATED,
    CONFIRMED
}
