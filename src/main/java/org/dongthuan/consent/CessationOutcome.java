package org.dongthuan.consent;

/** What can be said after a withdrawal. */
public enum CessationOutcome {
    CONFIRM
}
