package org.dongthuan.certification;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.identity.HeldRole;
import org.dongthuan.review.RequestNumber;
import org.jspecify.annotations.Nullable;

/**
 * A certification as it stands.
 *
 * @param agency whose leaders are to certify
 * @param asked the role whose holders were asked; none as long as nobody independent was there
 * @param certifyBy the last day; none as long as nobody was asked
 * @param certifier who said the word
 * @param reason why it was refused
 * @param revokedAt when it was taken back
 */
public record Certification(
        RequestNumber number,
        CertificationQuestion question,
        AgencyCode agency,
        OffsetDateTime askedAt,
        CertificationStatus status,
        @Nullable HeldRole asked,
        @Nullable LocalDate certifyBy,
        @Nullable String certifier,
        @Nullable String reason,
        @Nullable OffsetDateTime closedAt,
        @Nullable OffsetDateTime revokedAt) {

    /** The agency that was asked, or will be. */
    public AgencyCode agencyAsked() {
        return asked == null ? agency : asked.agencyOrThrow();
    }

    /** Whether it was certified, taken back since or not. */
    public boolean isGiven() {
        return status == CertificationStatus.CERTIFIED || status == CertificationStatus.REVOKED;
    }

    /** When the word was said. */
    OffsetDateTime closed() {
        return Objects.requireNonNull(closedAt, "Nobody has said a word");
    }

    /** Who said it. */
    String said() {
        return Objects.requireNonNull(certifier, "Nobody has said a word");
    }

    /** Whether it waits because nobody independent is there. */
    public boolean isForsaken() {
        return status == CertificationStatus.ASKED && asked == null;
    }
}
