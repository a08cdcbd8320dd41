package org.dongthuan.protection;

/** What is decided on a request to restrict processing; text key {@code restriction.outcome.<name>}. */
public enum RestrictionOutcome {
    RESTRICT,
    REFUSE
}
