package org.dongthuan.disclosure;

/** How far a question about a reading has come; text key {@code question.status.<name>}. */
public enum QuestionStatus {
    /** The reader's agency is to answer. */
    ASKED,
    /** It has; the person is to say whether that is enough. */
    ANSWERED,
    /** The agency above is to answer, and with that the question is closed. */
    ESCALATED,
    SATISFIED,
    /** The person said nothing to the answer in time. */
    CLOSED_BY_SILENCE,
    ANSWERED_FINALLY;

    public boolean isOpen() {
        return this == ASKED || this == ANSWERED || this == ESCALATED;
    }

    /** Whether an agency is to answer. */
    boolean awaitsAnswer() {
        return this == ASKED || this == ESCALATED;
    }
}
