package org.dongthuan.protection;

/** What a person asks for; text key {@code restriction.kind.<name>}. */
public enum RestrictionKind {
    /** That processing is restricted for some time. */
    RESTRICT,
    /** That there is none for these purposes any more. */
    OBJECT
}
