package org.dongthuan.appointment;

/** What is said to a proposal to appoint somebody. */
public enum ConfirmationOutcome {
    CONFIRM(ProposalStatus.CONFIRMED),
    REFUSE(ProposalStatus.REFUSED);

    private final ProposalStatus status;

    ConfirmationOutcome(ProposalStatus status) {
        this.status = status;
    }

    ProposalStatus status() {
        return status;
    }
}
