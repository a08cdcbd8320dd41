package org.dongthuan.access;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.dongthuan.access.AccessParticulars.AskedField;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.platform.Fingerprinted;
import org.dongthuan.platform.Seen;
import org.dongthuan.record.FormOfUse;
import org.dongthuan.record.RecordId;
import org.dongthuan.review.AwaitedAppointment;
import org.dongthuan.review.RequestNumber;
import org.dongthuan.review.StoryLine;
import org.jspecify.annotations.Nullable;

/**
 * One request to read as the people of the case see it, with the story so far; reviewers see their own part of it.
 *
 * @param requester the name of whoever asked
 * @param mayWithdraw whether the reader may withdraw it now
 */
public record AccessView(
        RequestNumber number,
        AccessStatus status,
        String door,
        String requester,
        AgencyCode recipientAgency,
        Purpose purpose,
        LegalBasis legalBasis,
        List<AskedField> fields,
        List<FormOfUse> formsOfUse,
        LocalDate from,
        LocalDate to,
        @Nullable String channel,
        OffsetDateTime submittedAt,
        boolean mayWithdraw,
        List<Part> parts,
        List<StoryLine> story)
        implements Fingerprinted {

    /** As that of the summary. */
    @Override
    public String fingerprint() {
        List<AccessSummary.Part> people = parts.stream().map(Part::summary).toList();
        return Seen.fingerprint(number, status, people);
    }

    /** Why the data is wanted. */
    public record Purpose(String code, String label, String text) {}

    /** By which right. */
    public record LegalBasis(String code, String label, String legalSource) {}

    /**
     * One person asked about.
     *
     * @param subject the record
     * @param agency the name of the agency where the person works
     * @param part the number of the part that the agency decides
     * @param awaitsAppointment what the part waits for when nobody independent is left for its next step
     * @param reason why it was refused
     */
    public record Part(
            RecordId subject,
            String name,
            String agency,
            AccessStage stage,
            AgencyCode decidingAgency,
            RequestNumber part,
            @Nullable RequestNumber consent,
            @Nullable LocalDate answerBy,
            @Nullable AwaitedAppointment awaitsAppointment,
            @Nullable String reason,
            @Nullable Decision decision) {

        private AccessSummary.Part summary() {
            return new AccessSummary.Part(subject, stage, decidingAgency, consent, answerBy);
        }
    }

    /** The written decision on the part. */
    public record Decision(UUID id, String number, LocalDate date) {}
}
