package org.dongthuan.review;

/** How a step ended; the verifier's and the approver's is the summary of their words on the items. */
public enum StepOutcome {
    APPROVED,
    PARTLY_APPROVED,
    REFUSED,
    /** The requester is asked for what is missing: when he has answered, a new round begins. */
    RETURNED,
    /** A level of review lets it go on. */
    AGREE,
    /** A level of review gives it back to the verifier: a new round begins. */
    SEND_BACK,
    /** The clerk has issued the decision. */
    ISSUED,
    /** The case went to another agency while the step was open, and begins anew there; nobody's word on it. */
    MOVED,
    /** The requester took the request back while the step was open; nobody's word. */
    WITHDRAWN
}
