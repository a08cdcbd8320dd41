package org.dongthuan.review;

/** How the wait for a requester ended. */
public enum ReturnOutcome {
    /** He answered: a new round begins. */
    SUPPLIED,
    /** He let the term pass: the request is over. */
    LAPSED,
    /** He took the request back. */
    WITHDRAWN
}
