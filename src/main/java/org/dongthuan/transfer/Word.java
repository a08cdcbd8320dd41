package org.dongthuan.transfer;

import java.time.OffsetDateTime;
import org.dongthuan.agency.AgencyCode;
import org.jspecify.annotations.Nullable;

/**
 * What the receiving agency said.
 *
 * @param account who said it
 * @param actingFor in whose place
 * @param reason why the record is not taken; none where it is
 */
record Word(
        String account,
        @Nullable String actingFor,
        AgencyCode agency,
        OffsetDateTime at,
        boolean accepted,
        @Nullable String reason) {}
