package org.dongthuan.consent;

/** How far a consent has come; text key {@code consent.status.<name>}. */
public enum ConsentStatus {
    ASKED,
    GIVEN,
    /** Fewer fields, or for a shorter time, than asked. */
    PARTLY_GIVEN,
    REFUSED,
    /** No answer in time is no consent. */
    LAPSED,
    /** The request was taken back before the answer. */
    CANCELLED,
    WITHDRAWN,
    /** Agreed to for a request of which nothing was granted. */
    ENDED;

    /** Whether a grant may rest on it. */
    public boolean stands() {
        return this == GIVEN || this == PARTLY_GIVEN;
    }
}
