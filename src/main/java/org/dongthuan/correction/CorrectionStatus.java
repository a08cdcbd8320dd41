package org.dongthuan.correction;

/** Where a correction stands; text key {@code correction.status.<status>}. */
public enum CorrectionStatus {
    SUBMITTED,
    IN_VERIFICATION,
    IN_APPROVAL,
    RETURNED,
    APPROVED,
    PARTLY_APPROVED,
    REFUSED,
    REDIRECTED,
    WITHDRAWN,
    LAPSED;

    /** Whether it can still be decided or withdrawn. */
    public boolean isOpen() {
        return this == SUBMITTED || this == IN_VERIFICATION || this == IN_APPROVAL || this == RETURNED;
    }
}
