package org.dongthuan.transfer;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.platform.Fingerprinted;
import org.dongthuan.platform.Seen;
import org.dongthuan.review.AwaitedAppointment;
import org.dongthuan.review.RequestNumber;
import org.dongthuan.review.StoryLine;
import org.jspecify.annotations.Nullable;

/**
 * A transfer in front of the people of both agencies, and of the person.
 *
 * @param acceptBy the last day of the receiving agency
 * @param reason why it does not take the record
 * @param decisions the written ones, that of the sending agency first
 * @param awaitsAppointment for whom it waits to be appointed, when nobody independent is left at the sending agency
 * @param story what happened, as far as the reader may know it
 */
public record TransferView(
        RequestNumber number,
        TransferStatus status,
        String subject,
        Place from,
        Place to,
        Place using,
        AgencyCode decidingAgency,
        AgencyCode receivingAgency,
        LocalDate date,
        TransferOrder order,
        List<UUID> evidenceIds,
        String proposer,
        OffsetDateTime submittedAt,
        LocalDate dueDate,
        @Nullable LocalDate acceptBy,
        @Nullable String reason,
        List<Paper> decisions,
        @Nullable AwaitedAppointment awaitsAppointment,
        List<StoryLine> story,
        boolean mayWithdraw)
        implements Fingerprinted {

    public TransferView {
        evidenceIds = List.copyOf(evidenceIds);
        decisions = List.copyOf(decisions);
        story = List.copyOf(story);
    }

    /** An agency. */
    public record Place(AgencyCode agency, String name) {}

    /** A written decision, as it is quoted. */
    public record Paper(UUID id, @Nullable String number) {}

    @Override
    public String fingerprint() {
        return Seen.fingerprint(number, status, dueDate, acceptBy == null ? "" : acceptBy);
    }
}
