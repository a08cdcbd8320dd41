package org.dongthuan.consent;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.decision.IssuedReceipt;
import org.dongthuan.platform.Fingerprinted;
import org.dongthuan.record.FormOfUse;
import org.dongthuan.review.RequestNumber;
import org.jspecify.annotations.Nullable;

/**
 * A consent in its subject's list.
 *
 * @param fields what was asked for
 * @param agreedFields what was agreed to, by id
 * @param until the last day agreed to
 * @param closedAt when it lapsed or was cancelled
 * @param receipts those that can be fetched, their events {@code GIVEN}, {@code PARTLY_GIVEN}, {@code REFUSED},
 *     {@code LAPSED}, {@code WITHDRAWN} or {@code CEASED}
 * @param cessation after a withdrawal under which something was granted: whether use is known to have stopped
 */
public record ConsentSummary(
        UUID id,
        RequestNumber number,
        RequestNumber request,
        ConsentStatus status,
        Recipient recipient,
        Purpose purpose,
        List<NamedField> fields,
        List<String> agreedFields,
        Set<FormOfUse> formsOfUse,
        LocalDate from,
        LocalDate to,
        @Nullable LocalDate until,
        OffsetDateTime askedAt,
        LocalDate answerBy,
        @Nullable OffsetDateTime answeredAt,
        @Nullable OffsetDateTime closedAt,
        @Nullable OffsetDateTime withdrawnAt,
        boolean mayWithdraw,
        List<IssuedReceipt> receipts,
        @Nullable CessationState cessation)
        implements Fingerprinted {

    @Override
    public String fingerprint() {
        return Consent.fingerprint(number, status, agreedFields, until);
    }

    /**
     * How far the word has come that use has stopped and copies are gone.
     *
     * @param dueDate the last day for whoever is asked now
     * @param agencyName for which it is, or was, to be said
     * @param stoppedOn since when nothing is used any more, once that was said
     */
    public record CessationState(
            CessationStatus status,
            LocalDate dueDate,
            String agencyName,
            @Nullable OffsetDateTime escalatedAt,
            @Nullable OffsetDateTime confirmedAt,
            @Nullable LocalDate stoppedOn) {}

    /** Who wants to read, and the agency that will answer for the data. */
    public record Recipient(String name, AgencyCode agency, String agencyName) {}

    /** Why, by the catalogue and in the requester's words. */
    public record Purpose(String code, String label, String text) {}

    /** A field as people call it. */
    public record NamedField(String field, String label) {}

    /** The labels of what was agreed to, or of what was asked for. */
    public String fieldLabels(boolean agreed) {
        return String.join(
                ", ",
                fields.stream()
                        .filter(field -> !agreed || agreedFields.contains(field.field()))
                        .map(NamedField::label)
                        .toList());
    }
}
