package org.dongthuan.mandate;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.dongthuan.mandate.Mandate.Cause;
import org.dongthuan.platform.Fingerprinted;
import org.jspecify.annotations.Nullable;

/**
 * A mandate in front of one of its two sides.
 *
 * @param side which of them the reader is
 * @param principal in whose name something may be done
 * @param mandatary who may do it
 * @param cause why an agency recorded it; none where the principal gave it himself
 * @param from the first day
 * @param to the last day
 * @param mayAccept whether the reader may take it on
 * @param mayEnd whether the reader may end, or decline it
 */
public record MandateView(
        UUID id,
        Side side,
        Party principal,
        Party mandatary,
        List<MandateKind> kinds,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Cause cause,
        LocalDate from,
        LocalDate to,
        MandateState state,
        OffsetDateTime givenAt,
        @Nullable OffsetDateTime acceptedAt,
        @Nullable Ended end,
        boolean mayAccept,
        boolean mayEnd,

        @JsonIgnore String fingerprint)
        implements Fingerprinted {

    public MandateView {
        kinds = List.copyOf(kinds);
    }

    /** Who of the two. */
    public enum Side {
        PRINCIPAL,
        MANDATARY,
        /** Neither: the agency that recorded it. */
        AGENCY
    }

    /** As people call him, and where he works today. */
    public record Party(String name, @Nullable String agencyName) {}

    /** When it was ended, and by whom. */
    public record Ended(OffsetDateTime at, Side by) {}

    /** The other one than the reader. */
    public Party other() {
        return side == Side.PRINCIPAL ? mandatary : principal;
    }
}
