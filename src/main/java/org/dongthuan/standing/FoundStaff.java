package org.dongthuan.standing;

import org.dongthuan.agency.AgencyCode;
import org.dongthuan.record.RecordId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody of the own staff who was found or listed.
 *
 * @param staffNumber none where the decision does not open it
 */
public record FoundStaff(
        RecordId id,
        String name,
        AgencyCode usingAgency,
        String agencyName,
        @Nullable String staffNumber) {}
