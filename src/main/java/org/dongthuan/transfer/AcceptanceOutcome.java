package org.dongthuan.transfer;

/** What the receiving agency says to a transfer; text key {@code transfer.outcome.<name>}. */
public enum AcceptanceOutcome {
    ACCEPT,
    REFUSE
}
