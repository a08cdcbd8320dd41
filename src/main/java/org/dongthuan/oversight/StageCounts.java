package org.dongthuan.oversight;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many cases are open.
 *
 * @param stages in the order of the kinds and of their journey
 * @param agencies with which they stand, those with most of them first, a hundred at most
 * @param furtherAgencies how many agencies there are beside these
 */
public record StageCounts(long total, List<Stage> stages, List<AtAgency> agencies, int furtherAgencies) {

    public StageCounts {
        stages = List.copyOf(stages);
        agencies = List.copyOf(agencies);
    }

    /**
     * Those of one kind that have come as far.
     *
     * @param oldestAt since when the oldest is open
     * @param overdue how many have passed their last day
     */
    public record Stage(CaseKind kind, String stage, long count, OffsetDateTime oldestAt, long overdue) {}

    /** Those with one agency; none named where nobody was there to be asked. */
    public record AtAgency(
            @Nullable String agency, @Nullable String agencyName, long count, long overdue) {}
}
