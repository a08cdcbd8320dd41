package org.dongthuan.record;

import org.dongthuan.agency.AgencyCode;
import org.jspecify.annotations.Nullable;

/**
 * Somebody of an agency's own staff, as its lists name him.
 *
 * @param account the holder's account, where there is one
 * @param usingAgency where the person works today; handed on to the successor where the agency was closed
 */
public record StaffMember(
        RecordId record,
        @Nullable String account,
        String name,
        AgencyCode usingAgency,
        @Nullable String staffNumber) {}
