package org.dongthuan.decision;

/** What a letter to a requester is about; text key of its title {@code decision.letter.<kind>}. */
public enum LetterKind {
    /** The request has arrived, and the day of the answer. */
    ACCEPTANCE,
    /** What is missing, in a list. */
    SUPPLY,
    /** It takes longer than it may, and the new day. */
    APOLOGY
}
