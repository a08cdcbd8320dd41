package org.dongthuan.absence;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.dongthuan.identity.Authority;
import org.jspecify.annotations.Nullable;

/**
 * An absence in front of one of those whom it concerns.
 *
 * @param mine whether the reader is the one who is away
 * @param entered whether the reader entered it for somebody else
 * @param absent his name
 * @param substitute the name of whoever stands in for him
 * @param authority how that person signs papers; none where the absent signs none
 * @param enteredBy the name of the leader who entered it; none where the absent did
 * @param reason told to nobody but the absent and whoever entered it
 * @param from the first day
 * @param to the last day
 * @param mayEnd whether the reader may end it now
 */
public record AbsenceView(
        UUID id,
        boolean mine,
        boolean entered,
        String absent,
        String substitute,
        @Nullable Authority authority,
        @Nullable String document,
        @Nullable String reason,
        @Nullable String enteredBy,
        LocalDate from,
        LocalDate to,
        AbsenceState state,
        OffsetDateTime enteredAt,
        @Nullable OffsetDateTime endedAt,
        boolean mayEnd) {}
