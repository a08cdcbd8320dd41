package org.dongthuan.review;

import java.util.Set;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.record.RecordId;
import org.jspecify.annotations.Nullable;

/**
 * That another agency decides from now on: on what is open about some records that it has taken over, or on everything
 * that an agency has open whose duty went over to it.
 *
 * @param from the agency that decides until now
 * @param to the one that decides from now on
 * @param records those taken over; none where the whole agency is
 * @param by whose word it is
 */
public record CaseMove(
        AgencyCode from, AgencyCode to, @Nullable Set<RecordId> records, String by) {

    public CaseMove {
        if (records != null) records = Set.copyOf(records);
    }

    /** The records went over: the other agency forms an opinion of its own. */
    public static CaseMove ofRecords(Set<RecordId> records, AgencyCode from, AgencyCode to, String by) {
        return new CaseMove(from, to, records, by);
    }

    /** The agency as such went over, and its people with it: what they said stands, and the open steps stay open. */
    public static CaseMove ofAgency(AgencyCode from, AgencyCode to, String by) {
        return new CaseMove(from, to, null, by);
    }

    public boolean isOfAgency() {
        return records == null;
    }

    /** The ids of the records, as statements take them; null where all are meant. */
    public String @Nullable [] ids() {
        return records == null
                ? null
                : records.stream().map(record -> record.value().toString()).toArray(String[]::new);
    }
}
