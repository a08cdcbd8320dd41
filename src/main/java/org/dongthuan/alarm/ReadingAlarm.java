package org.dongthuan.alarm;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.platform.Fingerprinted;
import org.dongthuan.platform.Seen;
import org.dongthuan.record.RecordId;
import org.dongthuan.review.RequestNumber;
import org.jspecify.annotations.Nullable;

/**
 * An alarm about somebody's readings of one day, without the words of its judgement.
 *
 * @param readerAgency for which he read last; none where he works nowhere
 * @param lockedFor whose key locks what is said of him
 * @param agency whose approvers are asked, or have judged; none where nobody is there
 * @param due the last day for whoever has it now
 */
record ReadingAlarm(
        UUID id,
        RequestNumber number,
        String reader,
        @Nullable AgencyCode readerAgency,
        RecordId lockedFor,
        LocalDate day,
        Finding finding,
        OffsetDateTime raisedAt,
        AlarmStatus status,
        @Nullable AgencyCode agency,
        LocalDate due,
        @Nullable OffsetDateTime closedAt,
        @Nullable String judge,
        List<AlarmMeasure> measures)
        implements Fingerprinted {

    ReadingAlarm {
        measures = List.copyOf(measures);
    }

    AlarmKind kind() {
        return finding.kind();
    }

    boolean isAbout(String account) {
        return reader.equals(account);
    }

    /** Readings that came since are something else to judge. */
    @Override
    public String fingerprint() {
        return Seen.fingerprint(number, status, String.valueOf(agency), due, finding);
    }
}
