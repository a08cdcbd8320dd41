package org.dongthuan.record;

import org.dongthuan.agency.AgencyCode;
import org.jspecify.annotations.Nullable;

/**
 * Whose record it is and who answers for it today.
 *
 * @param account the holder's account, where there is one
 * @param managingAgency a stored, dated fact; handed on to the successor where the agency was closed
 * @param decidingAgency the agency that decides on this record's corrections
 */
public record Holder(
        RecordId record,
        @Nullable String account,
        String name,
        AgencyCode managingAgency,
        AgencyCode usingAgency,
        AgencyCode decidingAgency) {}
