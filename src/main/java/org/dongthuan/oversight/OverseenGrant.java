package org.dongthuan.oversight;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.record.FormOfUse;
import org.jspecify.annotations.Nullable;

/** A row of {@code app.overseen_grant}, without whose record it is. */
record OverseenGrant(
        UUID id,
        String request,
        UUID decision,
        String recipient,
        AgencyCode recipientAgency,
        AgencyCode grantedBy,
        String purpose,
        String door,
        List<String> fields,
        List<FormOfUse> formsOfUse,
        LocalDate from,
        LocalDate to,
        @Nullable OffsetDateTime endedAt) {

    OverseenGrant {
        fields = List.copyOf(fields);
        formsOfUse = List.copyOf(formsOfUse);
    }
}
