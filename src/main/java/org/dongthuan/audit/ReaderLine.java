package org.dongthuan.audit;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.dongthuan.audit.AuditEntry.Action;
import org.dongthuan.audit.AuditEntry.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * A reading, or one that was refused, in the log of the reader.
 *
 * @param agency the code of the agency for which he acted
 * @param record none where a search was refused
 * @param reference the number of the request, or of the standing decision
 * @param purpose a code of the catalogue; of what was refused the type of the refusal
 */
public record ReaderLine(
        OffsetDateTime at,
        @Nullable String agency,
        Action action,
        @Nullable UUID record,
        @Nullable String reference,
        @Nullable String purpose,
        @Nullable String form,
        Outcome outcome,
        String channel) {

    /** Whether somebody's record was opened. */
    public boolean isOpened() {
        return outcome == Outcome.DONE;
    }
}
