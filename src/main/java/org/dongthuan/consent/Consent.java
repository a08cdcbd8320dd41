package org.dongthuan.consent;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.dongthuan.platform.Fingerprinted;
import org.dongthuan.platform.Seen;
import org.dongthuan.review.RequestNumber;
import org.jspecify.annotations.Nullable;

/**
 * A consent as it stands now.
 *
 * @param number e.g. {@code DY-2026-000001}, the business key of its process
 * @param fields what was agreed to; empty unless it stands or was withdrawn
 * @param until the last day agreed to
 * @param answerBy the last day for an answer
 */
public record Consent(
        UUID id,
        RequestNumber number,
        ConsentQuestion question,
        ConsentStatus status,
        List<String> fields,
        @Nullable LocalDate until,
        LocalDate answerBy,
        @Nullable OffsetDateTime answeredAt,
        @Nullable OffsetDateTime withdrawnAt)
        implements Fingerprinted {

    public Consent {
        fields = List.copyOf(fields);
    }

    @Override
    public String fingerprint() {
        return fingerprint(number, status, fields, until);
    }

    static String fingerprint(
            RequestNumber number, ConsentStatus status, List<String> agreedFields, @Nullable LocalDate until) {
        return Seen.fingerprint(number, status, agreedFields, String.valueOf(until));
    }
}
