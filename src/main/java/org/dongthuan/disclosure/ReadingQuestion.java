package org.dongthuan.disclosure;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.platform.Fingerprinted;
import org.dongthuan.platform.Seen;
import org.dongthuan.record.RecordId;
import org.dongthuan.review.RequestNumber;
import org.jspecify.annotations.Nullable;

/**
 * A question about one reading, without its words.
 *
 * @param reading the line of the log
 * @param reader the account; none where the system itself read
 * @param readerAgency for which he read
 * @param agency whose approvers are asked, or have answered; none where nobody is there
 * @param due the last day for whoever has it now
 */
record ReadingQuestion(
        UUID id,
        RequestNumber number,
        RecordId record,
        String subject,
        long reading,
        OffsetDateTime readAt,
        @Nullable String reader,
        @Nullable AgencyCode readerAgency,
        OffsetDateTime askedAt,
        QuestionStatus status,
        @Nullable AgencyCode agency,
        LocalDate due,
        @Nullable OffsetDateTime closedAt)
        implements Fingerprinted {

    boolean isOf(String account) {
        return subject.equals(account);
    }

    boolean wasReadBy(String account) {
        return account.equals(reader);
    }

    @Override
    public String fingerprint() {
        return Seen.fingerprint(number, status, String.valueOf(agency), due);
    }
}
