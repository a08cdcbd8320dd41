package org.dongthuan.secrecy;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.dongthuan.record.SecrecyLevel;
import org.jspecify.annotations.Nullable;

/**
 * A mark as a security officer sees it.
 *
 * @param agency the name of the agency where the person works
 * @param by the name of whoever marked it
 * @param mayLift whether whoever looks may agree to what another proposed
 * @param alone whether nobody else is there to agree
 */
public record MarkView(
        UUID id,
        String name,
        String agency,
        SecrecyLevel level,
        Basis basis,
        String by,
        OffsetDateTime at,
        @Nullable LiftView lift,
        boolean mayLift,
        boolean alone) {

    /**
     * How it is to become a record like any other, or did.
     *
     * @param doneBy nobody as long as it is still secret
     */
    public record LiftView(
            Basis basis,
            String proposedBy,
            OffsetDateTime proposedAt,
            @Nullable String doneBy,
            @Nullable OffsetDateTime doneAt) {}

    public boolean isOver() {
        return lift != null && lift.doneAt() != null;
    }
}
