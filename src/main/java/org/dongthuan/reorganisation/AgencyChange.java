package org.dongthuan.reorganisation;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.review.RequestNumber;
import org.jspecify.annotations.Nullable;

/**
 * A change of agencies by a decision.
 *
 * @param due the last day for whoever is to confirm it
 * @param asked whose approvers are asked; none while nobody is, and where the administrators are
 */
record AgencyChange(
        RequestNumber number,
        WantedAgencyChange wanted,
        String proposedBy,
        OffsetDateTime proposedAt,
        LocalDate due,
        AgencyChangeStatus status,
        @Nullable AgencyCode asked,
        @Nullable Word word,
        Progress progress) {

    /** What was said last, and by whom; by nobody when the term has passed. */
    record Word(
            @Nullable String by,
            OffsetDateTime at,
            @Nullable String reason) {}

    /**
     * How far it is carried out.
     *
     * @param toldReader up to whom those were told who read under what a closed agency gave
     * @param records how many were handed over
     */
    record Progress(
            @Nullable OffsetDateTime begunAt,
            String toldReader,
            int records,
            @Nullable OffsetDateTime doneAt) {}

    /** A decision rests on nothing else that could change. */
    String fingerprint() {
        return number + "/" + status;
    }

    List<AgencyChangeLine> lines(AgencyChangeLine.Act act) {
        return wanted.lines().stream().filter(line -> line.act() == act).toList();
    }

    /** The agency whose change it is first of all. */
    AgencyCode first() {
        return wanted.lines().stream()
                .findFirst()
                .map(AgencyChangeLine::agency)
                .orElseGet(() -> wanted.people().get(0).agency());
    }
}
