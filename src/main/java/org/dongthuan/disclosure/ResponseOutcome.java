package org.dongthuan.disclosure;

/** What a person says of the answer about a reading; text key {@code question.response.<name>}. */
public enum ResponseOutcome {
    SATISFIED,
    /** The agency above is to answer. */
    ESCALATE
}
