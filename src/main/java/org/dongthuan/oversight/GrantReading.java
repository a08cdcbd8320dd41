package org.dongthuan.oversight;

import java.time.OffsetDateTime;
import org.dongthuan.audit.AuditEntry.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * That somebody read under a grant, or was refused; neither whose record it was nor what stood there.
 *
 * @param reader the name
 * @param agencyName for which he acted
 * @param purposeText none where he was refused
 * @param fields how many
 * @param channel through which it came
 */
public record GrantReading(
        long id,
        OffsetDateTime at,
        @Nullable String reader,
        @Nullable String agency,
        @Nullable String agencyName,
        @Nullable String form,
        @Nullable String purposeText,
        int fields,
        Outcome outcome,
        String channel) {}
