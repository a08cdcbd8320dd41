package org.dongthuan.review;

/** What a reviewer says of an item, or of the whole request. */
public enum Outcome {
    APPROVE,
    REFUSE,
    REDIRECT,
    RETURN
}
