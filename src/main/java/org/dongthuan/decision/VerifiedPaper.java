package org.dongthuan.decision;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What everybody may know about a genuine paper.
 *
 * @param number a decision's number
 * @param issuer a decision's issuing body
 */
public record VerifiedPaper(
        Kind kind,
        State state,
        @Nullable String number,
        LocalDate date,
        @Nullable String issuer) {

    /** What sort of paper it is. */
    public enum Kind {
        DECISION,
        RECEIPT
    }

    /** What holds of it today. */
    public enum State {
        IN_FORCE,
        GENUINE
    }

    static VerifiedPaper decision(String number, LocalDate date, String issuer) {
        return new VerifiedPaper(Kind.DECISION, State.IN_FORCE, number, date, issuer);
    }

    static VerifiedPaper receipt(LocalDate date) {
        return new VerifiedPaper(Kind.RECEIPT, State.GENUINE, null, date, null);
    }
}
