package org.dongthuan.appointment;

/** How far a proposal to appoint somebody has come. */
public enum ProposalStatus {
    PROPOSED,
    /** The appointment stands in the book. */
    CONFIRMED,
    REFUSED,
    WITHDRAWN,
    /** Nobody confirmed it in time: silence appoints nobody. */
    LAPSED;

    public boolean isOpen() {
        return this == PROPOSED;
    }
}
