package org.dongthuan.grant;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.platform.Fingerprinted;
import org.dongthuan.platform.Seen;
import org.dongthuan.record.FormOfUse;
import org.dongthuan.record.RecordId;
import org.dongthuan.review.RequestNumber;
import org.jspecify.annotations.Nullable;

/**
 * A grant as the people see it whom it concerns: no name and no value of the record.
 *
 * @param readings how often it was used
 * @param mayRevoke whether whoever looks may end it now
 */
public record GrantView(
        UUID id,
        RequestNumber request,
        RecordId record,
        String recipient,
        AgencyCode recipientAgency,
        AgencyCode grantedBy,
        String purpose,
        List<String> fields,
        List<FormOfUse> formsOfUse,
        @Nullable String channel,
        LocalDate from,
        LocalDate to,
        GrantDecision decision,
        OffsetDateTime givenAt,
        Grant.State state,
        @Nullable Ending end,
        long readings,
        @Nullable OffsetDateTime lastReading,
        boolean mayRevoke)
        implements Fingerprinted {

    @Override
    public String fingerprint() {
        return Seen.fingerprint(id, state, fields, formsOfUse, from, to);
    }

    /** When and why it ended before its last day. */
    public record Ending(
            Grant.End.Kind kind,
            OffsetDateTime at,
            @Nullable String reason) {}
}
