package org.dongthuan.reorganisation;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.review.RequestNumber;
import org.jspecify.annotations.Nullable;

/**
 * A change of agencies as it is shown.
 *
 * @param from the first day on which it holds
 * @param listed how many records go elsewhere than the successor
 * @param records how many were handed over so far
 * @param proposedBy by name, as is {@code decidedBy}
 * @param askedName the agency whose approvers are asked; none where the administrators are
 * @param dueDate the last day for them; none once it is closed
 */
public record AgencyChangeView(
        RequestNumber number,
        AgencyChangeKind kind,
        AgencyChangeStatus status,
        String decision,
        LocalDate decisionDay,
        String issuer,
        @Nullable UUID scan,
        LocalDate from,
        boolean staffGoesAlong,
        List<ChangedAgency> lines,
        int listed,
        int records,
        String proposedBy,
        OffsetDateTime proposedAt,
        @Nullable String askedName,
        @Nullable LocalDate dueDate,
        @Nullable String decidedBy,
        @Nullable OffsetDateTime decidedAt,
        @Nullable String reason,
        @Nullable OffsetDateTime doneAt) {

    /** Whether an agency ends. */
    public boolean closes() {
        return lines.stream().anyMatch(line -> line.act() == AgencyChangeLine.Act.CLOSE);
    }

    /**
     * What becomes of one agency.
     *
     * @param agencyName how it was called before
     * @param name how it is called from then on
     */
    public record ChangedAgency(
            AgencyChangeLine.Act act,
            AgencyCode agency,
            String agencyName,
            @Nullable AgencyCode target,
            @Nullable String targetName,
            @Nullable String name) {}
}
