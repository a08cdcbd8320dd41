package org.dongthuan.decision;

/** What a later decision does to an earlier one; text key {@code portal.decision.change.<name>}. */
public enum ChangeKind {
    /** What it gave ends (thu hồi). */
    REVOKE,
    /** Likewise, and something narrower stands from then on (thay thế). */
    REPLACE,
    /** A slip in its paper is put right; what it does stays (đính chính). */
    CORRECT;

    /** Whether the earlier decision is in force no longer. */
    public boolean ends() {
        return this != CORRECT;
    }
}
