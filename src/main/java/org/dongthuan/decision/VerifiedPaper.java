package org.dongthuan.decision;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What everybody may know about a genuine paper.
 *
 * @param number of a decision, of an extract as a copy, or of a letter
 * @param decision the number of the decision that an extract was taken from
 * @param issuer the issuing body; none of a receipt
 * @param changes the earlier decision of the same body that this one revokes, replaces or corrects
 * @param changedBy what revokes, replaces or corrects it, the first first
 * @param groundEnded the certification that it stands on, once that was taken back
 */
public record VerifiedPaper(
        Kind kind,
        State state,
        @Nullable String number,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String decision,
        LocalDate date,
        @Nullable String issuer,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Change changes,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Change> changedBy,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable EndedGround groundEnded) {

    public VerifiedPaper {
        changedBy = List.copyOf(changedBy);
    }

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
        /** In force, read together with what corrects it. */
        CORRECTED,
        REVOKED,
        /** Another stands in its place. */
        REPLACED,
        /** What it stands on was taken back: nothing is read under it any more. */
        GROUND_ENDED,
        GENUINE
    }

    /** The other one of two decisions, as everybody may know it. */
    public record Change(ChangeKind kind, String number, LocalDate date) {

        static Change of(RelatedDecision related) {
            return new Change(related.kind(), related.number(), related.date());
        }
    }

    static VerifiedPaper decision(
            String number,
            LocalDate date,
            String issuer,
            @Nullable Change changes,
            List<Change> changedBy,
            @Nullable EndedGround ended) {
        return new VerifiedPaper(
                Kind.DECISION, state(changedBy, ended), number, null, date, issuer, changes, changedBy, ended);
    }

    static VerifiedPaper extract(
            String number,
            String decision,
            LocalDate date,
            String issuer,
            @Nullable Change changes,
            List<Change> changedBy,
            @Nullable EndedGround ended) {
        return new VerifiedPaper(
                Kind.EXTRACT, state(changedBy, ended), number, decision, date, issuer, changes, changedBy, ended);
    }

    static VerifiedPaper letter(LetterKind kind, String number, LocalDate date, String issuer) {
        return new VerifiedPaper(
                Kind.valueOf(kind.name()), State.GENUINE, number, null, date, issuer, null, List.of(), null);
    }

    static VerifiedPaper receipt(LocalDate date) {
        return new VerifiedPaper(Kind.RECEIPT, State.GENUINE, null, null, date, null, null, List.of(), null);
    }

    private static State state(List<Change> changedBy, @Nullable EndedGround ended) {
        Optional<State> over = changedBy.stream()
                .map(Change::kind)
                .filter(ChangeKind::ends)
                .findFirst()
                .map(kind -> kind == ChangeKind.REVOKE ? State.REVOKED : State.REPLACED);
        if (over.isPresent()) return over.get();
        if (ended != null) return State.GROUND_ENDED;
        return changedBy.isEmpty() ? State.IN_FORCE : State.CORRECTED;
    }
}
