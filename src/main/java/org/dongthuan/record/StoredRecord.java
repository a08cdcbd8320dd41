package org.dongthuan.record;

import java.util.Map;
import org.dongthuan.agency.AgencyCode;
import org.jspecify.annotations.Nullable;

/** A record as it stands in the database on a day, its agencies as stated then. */
record StoredRecord(
        RecordId id,
        @Nullable String account,
        String name,
        long version,
        AgencyCode managingAgency,
        AgencyCode usingAgency,
        Map<String, Cell> cells) {}
