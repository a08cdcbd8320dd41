package org.dongthuan.decision;

import java.time.LocalDate;
import java.util.UUID;

/** The decision that tells of the reader, and what of it is his to read. */
public record OwnDecision(UUID id, String number, LocalDate date, Shown shown) {

    /** How much. */
    public enum Shown {
        WHOLE,
        EXTRACT,
        EXTRACT_BEING_MADE
    }
}
