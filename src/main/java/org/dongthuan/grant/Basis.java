package org.dongthuan.grant;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Something that a grant rests on: when it ends, the grant ends.
 *
 * @param reference the number or the id by which whoever keeps it knows it
 * @param from the first day; none where it held already when the grant was given
 * @param until the last day
 * @param endedAt when it ended before that
 */
public record Basis(
        Kind kind,
        String reference,
        @Nullable LocalDate from,
        LocalDate until,
        @Nullable OffsetDateTime endedAt) {

    public Basis {
        if (reference.isBlank()) throw new IllegalArgumentException("A basis that nobody could find");
        if (from != null && until.isBefore(from))
            throw new IllegalArgumentException("A basis that ends before it begins");
    }

    /** One that holds already. */
    public static Basis of(Kind kind, String reference, LocalDate until) {
        return new Basis(kind, reference, null, until, null);
    }

    /** Whether it carries a reading of that day. */
    Grant.State at(LocalDate day) {
        if (endedAt != null) return kind.ended().state();
        if (from != null && day.isBefore(from)) return Grant.State.NOT_YET;
        return day.isAfter(until) ? Grant.State.EXPIRED : Grant.State.STANDING;
    }

    /** What a grant can rest on. */
    public enum Kind {
        /** The consent of the person whose data it is; its number. */
        CONSENT,
        /** The certification that the matter lies within the function of the recipient's agency. */
        CERTIFICATION,
        /** A standing decision for a post. */
        STANDING_DECISION,
        /** A written decision of the managing agency that names an exception. */
        AGENCY_DECISION,
        /** A recorded mandate. */
        MANDATE;

        /** How a grant ends with it. */
        Grant.End.Kind ended() {
            return this == CONSENT ? Grant.End.Kind.CONSENT_WITHDRAWN : Grant.End.Kind.BASIS_ENDED;
        }
    }
}
