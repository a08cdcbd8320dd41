package org.dongthuan.grant;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.record.FormOfUse;
import org.dongthuan.record.RecordId;
import org.dongthuan.review.RequestNumber;
import org.jspecify.annotations.Nullable;

/**
 * What one recipient may read of one record, why, how and how long; it names the written decision that gave it and what
 * it rests on.
 *
 * @param recipient the account of the person who may read, for {@code recipientAgency} only
 * @param grantedBy the agency that decided
 * @param from the first day, from 00:00
 * @param to the last day, until 24:00
 * @param decision the written decision; there is no grant without one
 * @param bases what it rests on: when one of them ends, it ends
 * @param end none as long as it stands
 */
public record Grant(
        UUID id,
        RequestNumber request,
        RecordId record,
        String recipient,
        AgencyCode recipientAgency,
        AgencyCode grantedBy,
        String purpose,
        List<String> fields,
        Set<FormOfUse> formsOfUse,
        @Nullable String channel,
        LocalDate from,
        LocalDate to,
        UUID decision,
        List<Basis> bases,
        OffsetDateTime givenAt,
        @Nullable End end) {

    public Grant {
        fields = List.copyOf(fields);
        formsOfUse = Set.copyOf(formsOfUse);
        bases = List.copyOf(bases);
        if (fields.isEmpty() || formsOfUse.isEmpty()) throw new IllegalArgumentException("A grant of nothing");
        if (to.isBefore(from)) throw new IllegalArgumentException("A grant that ends before it begins");
    }

    /** The same grant, with what it rests on. */
    Grant restingOn(List<Basis> bases) {
        return new Grant(
                id,
                request,
                record,
                recipient,
                recipientAgency,
                grantedBy,
                purpose,
                fields,
                formsOfUse,
                channel,
                from,
                to,
                decision,
                bases,
                givenAt,
                end);
    }

    /** How it stands at a moment; text key {@code grant.state.<name>}. */
    public enum State {
        STANDING,
        NOT_YET,
        EXPIRED,
        REVOKED,
        CONSENT_WITHDRAWN,
        /** Something else that it rested on has ended. */
        BASIS_ENDED;

        /** Whether nothing is read under it any more, today or later. */
        boolean isOver() {
            return this != STANDING && this != NOT_YET;
        }
    }

    /** When and why it ended before its last day. */
    public record End(
            Kind kind,
            OffsetDateTime at,
            String by,
            @Nullable String reason) {

        /** Text key {@code grant.end.<name>}. */
        public enum Kind {
            CONSENT_WITHDRAWN(State.CONSENT_WITHDRAWN),
            BASIS_ENDED(State.BASIS_ENDED),
            REVOKED(State.REVOKED);

            private final State state;

            Kind(State state) {
                this.state = state;
            }

            /** How a grant stands that ended so. */
            State state() {
                return state;
            }
        }
    }
}
