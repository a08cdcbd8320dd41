package org.dongthuan.audit;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line of the log that says who saw, or tried to see, what of a record.
 *
 * @param via the code of the other portal through which it was
 */
public record Reading(
        long id,
        OffsetDateTime at,
        @Nullable String actor,
        @Nullable String agency,
        AuditEntry.Action action,
        List<String> fields,
        @Nullable String reference,
        @Nullable String purpose,
        @Nullable UUID grant,
        @Nullable UUID decision,
        @Nullable String form,
        AuditEntry.Outcome outcome,
        String channel,
        @Nullable String via) {

    public Reading {
        fields = List.copyOf(fields);
    }
}
