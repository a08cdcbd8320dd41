package org.dongthuan.record;

import org.dongthuan.agency.AgencyCode;
import org.jspecify.annotations.Nullable;

/** Whose record it is as it stands in the database on a day, the agencies as stated then. */
record StoredHolder(
        RecordId id,
        @Nullable String account,
        String name,
        long version,
        AgencyCode managingAgency,
        AgencyCode usingAgency) {}
