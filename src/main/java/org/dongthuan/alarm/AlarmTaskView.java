package org.dongthuan.alarm;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import org.dongthuan.review.TaskSummary;
import org.dongthuan.review.TaskView;
import org.jspecify.annotations.Nullable;

/**
 * An alarm in front of whoever is to judge it; no values of any record, and nobody's name but the reader's.
 *
 * @param judgeBy the last day
 * @param escalated whether the agency before let its term pass
 */
public record AlarmTaskView(
        @JsonUnwrapped TaskSummary task,
        AlarmView alarm,
        LocalDate judgeBy,
        boolean escalated,
        @Nullable JudgementBody draft)
        implements TaskView {

    /** Whether that is ticked; before anything is said, nothing is. */
    public boolean says(String outcome) {
        return draft != null
                && draft.outcome() != null
                && draft.outcome().name().equals(outcome);
    }

    public boolean did(String measure) {
        return draft != null
                && draft.done().stream().anyMatch(done -> done.name().equals(measure));
    }

    @Override
    public Place place(String member) {
        return switch (member) {
            case "outcome", "reason", "measures" -> new Place(member, null);
            default -> Place.NOWHERE;
        };
    }
}
