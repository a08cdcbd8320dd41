package org.dongthuan.oversight;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.dongthuan.record.Field;
import org.dongthuan.record.FormOfUse;
import org.jspecify.annotations.Nullable;

/**
 * A grant as leaders and auditors see it: who may read, why and how much it was used, but not whose record it is.
 *
 * @param decision the number of the written decision
 * @param recipient the name of the person who may read
 * @param records on how many records the same decision gave the same person a grant
 * @param fields how many
 * @param sensitivity of the most sensitive field
 * @param endedAt when it was ended before its last day
 */
public record GrantLine(
        UUID id,
        String request,
        @Nullable String decision,
        String recipient,
        String recipientAgency,
        String recipientAgencyName,
        String grantedBy,
        String grantedByName,
        String purpose,
        String purposeText,
        String door,
        int records,
        int fields,
        Field.Sensitivity sensitivity,
        List<FormOfUse> formsOfUse,
        LocalDate from,
        LocalDate to,
        @Nullable OffsetDateTime endedAt,
        long readings,
        @Nullable OffsetDateTime lastReading) {

    public GrantLine {
        formsOfUse = List.copyOf(formsOfUse);
    }
}
