package org.dongthuan.protection;

/** How far a breach has come; text key {@code breach.status.<name>}. */
public enum BreachStatus {
    /** Somebody noticed it; the data-protection officer is to say what it is. */
    DETECTED,
    /** It is one; the competent authority is to be told. */
    ASSESSED,
    /** It was told; the measures are to be taken. */
    NOTIFIED,
    /** They were taken. */
    CLOSED,
    /** It was none. */
    DISMISSED;

    public boolean isOpen() {
        return this == DETECTED || this == ASSESSED || this == NOTIFIED;
    }
}
