package org.dongthuan.certification;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.dongthuan.decision.DecisionLink;
import org.dongthuan.platform.Fingerprinted;
import org.dongthuan.platform.Seen;
import org.dongthuan.review.RequestNumber;
import org.jspecify.annotations.Nullable;

/**
 * A certification that an agency gave, as its officers see it: how many people the request is about, none by name.
 *
 * @param request the number of the request that was certified
 * @param requester by name
 * @param certifiedBy the agency that gave it
 * @param end the newest proposal to take it back
 * @param mayPropose whether the reader may propose that now
 */
public record GivenCertification(
        RequestNumber number,
        CertificationStatus status,
        RequestNumber request,
        String requester,
        String requesterAgency,
        String purpose,
        LocalDate from,
        LocalDate to,
        int people,
        String certifiedBy,
        OffsetDateTime certifiedAt,
        @Nullable End end,
        boolean mayPropose)
        implements Fingerprinted {

    /**
     * The proposal to take it back.
     *
     * @param proposedBy by name
     * @param ruling the written decision on it, none until it is decided
     * @param mayWithdraw whether the reader may withdraw it now
     */
    public record End(
            RequestNumber number,
            EndStatus status,
            String reason,
            String proposedBy,
            OffsetDateTime submittedAt,
            LocalDate dueDate,
            @Nullable DecisionLink ruling,
            boolean mayWithdraw) {}

    /** Whether it stands, and how far a proposal has come. */
    @Override
    public String fingerprint() {
        return end == null
                ? Seen.fingerprint(number, status)
                : Seen.fingerprint(number, status, end.number(), end.status(), end.dueDate());
    }
}
