package org.dongthuan.reorganisation;

/** What the decision calls it. */
public enum AgencyChangeKind {
    MERGER,
    SPLIT,
    RENAMING,
    CLOSING
}
