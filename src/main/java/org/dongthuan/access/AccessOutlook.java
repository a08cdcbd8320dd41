package org.dongthuan.access;

import java.time.LocalDate;
import java.util.List;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.record.RecordId;
import org.jspecify.annotations.Nullable;

/**
 * What a request would lead to if it were submitted now.
 *
 * @param to the last day, also where none was named
 * @param answerBy until when the people can answer; silence is no; none where nobody is asked
 * @param decideBy until when their agencies decide at the latest
 */
public record AccessOutlook(
        String door,
        LocalDate from,
        LocalDate to,
        @Nullable LocalDate answerBy,
        LocalDate decideBy,
        List<Asked> people) {

    /** Somebody who would be asked, and the agency that would decide after that. */
    public record Asked(RecordId subject, String name, String agency, AgencyCode decidingAgency) {}
}
