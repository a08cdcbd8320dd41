package org.dongthuan.revision;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.decision.ChangeKind;
import org.dongthuan.decision.DecisionLink;
import org.dongthuan.platform.Fingerprinted;
import org.dongthuan.platform.Seen;
import org.dongthuan.review.AwaitedAppointment;
import org.dongthuan.review.RequestNumber;
import org.dongthuan.review.StoryLine;
import org.jspecify.annotations.Nullable;

/**
 * The change of a decision with the story so far.
 *
 * @param decision the one that is revoked or corrected; of several people its own part
 * @param proposedBy by name; told to its officers
 * @param reason why; of several people nobody is told, since it may speak of the others
 * @param printed of a correction: what the paper says
 * @param corrected and what it should say
 * @param partOf whose part of a decision on several people that is, by name; none for what all parts say, and none for
 *     that person
 * @param scope of a replacement: what it leaves; of several people none is told of the others
 * @param withAgency who has it now, none once it is closed
 * @param awaitsAppointment what it waits for when nobody independent is left for its next step
 * @param ruling the written decision on it, none until it is decided
 * @param mayWithdraw whether the reader may take the proposal back now
 */
public record DecisionChangeView(
        RequestNumber number,
        ChangeStatus status,
        ChangeKind kind,
        DecisionLink decision,
        AgencyCode decidingAgency,
        @Nullable String proposedBy,
        @Nullable String reason,
        @Nullable String printed,
        @Nullable String corrected,
        @Nullable String partOf,
        @Nullable ReplacedScope scope,
        @Nullable AgencyCode withAgency,
        @Nullable AwaitedAppointment awaitsAppointment,
        OffsetDateTime submittedAt,
        LocalDate dueDate,
        @Nullable DecisionLink ruling,
        List<StoryLine> story,
        boolean mayWithdraw)
        implements Fingerprinted {

    /** What stands open and until when. */
    @Override
    public String fingerprint() {
        return Seen.fingerprint(number, status, dueDate);
    }
}
