package org.dongthuan.secrecy;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.record.RecordId;
import org.dongthuan.record.SecrecyLevel;
import org.jspecify.annotations.Nullable;

/**
 * A record is a state secret, or was one.
 *
 * @param agency that managed it when it was marked
 * @param lift how it is to be secret no more; none as long as nobody proposed that
 */
record SecrecyMark(
        UUID id,
        RecordId record,
        AgencyCode agency,
        SecrecyLevel level,
        Basis basis,
        String by,
        OffsetDateTime at,
        @Nullable Lift lift) {

    /**
     * Proposed by one, carried out by another.
     *
     * @param doneBy nobody as long as it is still secret
     */
    record Lift(
            Basis basis,
            String proposedBy,
            OffsetDateTime proposedAt,
            @Nullable String doneBy,
            @Nullable OffsetDateTime doneAt) {}

    boolean isOver() {
        return lift != null && lift.doneAt() != null;
    }
}
