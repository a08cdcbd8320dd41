package org.dongthuan.revision;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.decision.ChangeKind;
import org.dongthuan.review.RequestNumber;

/**
 * The answer to a proposal.
 *
 * @param decision which one shall be changed
 */
public record DecisionChangeSummary(
        RequestNumber number,
        ChangeStatus status,
        ChangeKind kind,
        UUID decision,
        AgencyCode decidingAgency,
        OffsetDateTime submittedAt,
        LocalDate dueDate) {

    static DecisionChangeSummary of(DecisionChange change) {
        return new DecisionChangeSummary(
                change.number(),
                change.status(),
                change.kind(),
                change.decision(),
                change.decidingAgency(),
                change.submittedAt(),
                change.dueDate());
    }
}
