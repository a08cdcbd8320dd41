package org.dongthuan.appointment;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.dongthuan.review.TaskSummary;
import org.dongthuan.review.TaskView;
import org.jspecify.annotations.Nullable;

/** A proposal in front of whoever is to confirm it. */
public record ConfirmationTaskView(
        @JsonUnwrapped TaskSummary task,
        ProposalView appointment,
        @Nullable ConfirmationBody draft) implements TaskView {

    /** Whether that is ticked; before anything is said, nothing is. */
    public boolean says(String outcome) {
        return draft != null
                && draft.outcome() != null
                && draft.outcome().name().equals(outcome);
    }

    @Override
    public Place place(String member) {
        return switch (member) {
            case "outcome", "reason" -> new Place(member, null);
            default -> Place.NOWHERE;
        };
    }
}
