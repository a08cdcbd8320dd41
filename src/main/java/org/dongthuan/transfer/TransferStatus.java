package org.dongthuan.transfer;

import org.dongthuan.review.Step;

/** Where the transfer of a record stands; text key {@code transfer.status.<name>}. */
public enum TransferStatus {
    SUBMITTED,
    IN_VERIFICATION,
    IN_REVIEW,
    IN_APPROVAL,
    TO_BE_ISSUED,
    /** The agency that has the record lets it go; the other one has not said its word. */
    WITH_RECEIVER,
    /** Both agree, and the day has not come. */
    ACCEPTED,
    TRANSFERRED,
    /** The agency that has the record keeps it. */
    REFUSED,
    /** The other agency does not take it. */
    REJECTED,
    /** Taken back by the agency that has the record. */
    WITHDRAWN;

    static TransferStatus at(Step step) {
        return switch (step) {
            case VERIFY -> IN_VERIFICATION;
            case REVIEW -> IN_REVIEW;
            case APPROVE -> IN_APPROVAL;
            case ISSUE -> TO_BE_ISSUED;
        };
    }

    /** Whether something is still to be done. */
    public boolean isOpen() {
        return isWithSender() || this == WITH_RECEIVER || this == ACCEPTED;
    }

    boolean isWithSender() {
        return ordinal() <= TO_BE_ISSUED.ordinal();
    }

    /** Whether it can be taken back: what both agreed to stands. */
    boolean isRevocable() {
        return isOpen() && this != ACCEPTED;
    }
}
