package org.dongthuan.mandate;

/** What a mandate is for; text key {@code mandate.kind.<name>}. */
public enum MandateKind {
    /** To answer questions for the data subject's consent; neither to withdraw one nor to read anything else. */
    ANSWER_CONSENT
}
