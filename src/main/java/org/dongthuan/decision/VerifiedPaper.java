package org.dongthuan.decision;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What everybody may know about a genuine paper.
 *
 * @param number of a decision, of an extract as a copy, or of a letter
 * @param decision the number of the decision that an extract was taken from
 * @param issuer the issuing body; none of a receipt
 */
public record VerifiedPaper(
        Kind kind,
        State state,
        @Nullable String number,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String decision,
        LocalDate date,
        @Nullable String issuer) {

    /** What sort of paper it is. */
    public enum Kind {
        DECISION,
        EXTRACT,
        RECEIPT,
        ACCEPTANCE,
        SUPPLY,
        APOLOGY
    }

    /** What holds of it today. */
    public enum State {
        IN_FORCE,
        GENUINE
    }

    static VerifiedPaper decision(String number, LocalDate date, String issuer) {
        return new VerifiedPaper(Kind.DECISION, State.IN_FORCE, number, null, date, issuer);
    }

    static VerifiedPaper extract(String number, String decision, LocalDate date, String issuer) {
        return new VerifiedPaper(Kind.EXTRACT, State.IN_FORCE, number, decision, date, issuer);
    }

    static VerifiedPaper letter(LetterKind kind, String number, LocalDate date, String issuer) {
        return new VerifiedPaper(Kind.valueOf(kind.name()), State.GENUINE, number, null, date, issuer);
    }

    static VerifiedPaper receipt(LocalDate date) {
        return new VerifiedPaper(Kind.RECEIPT, State.GENUINE, null, null, date, null);
    }
}
