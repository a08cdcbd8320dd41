package org.dongthuan.reorganisation;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.dongthuan.appointment.ConfirmationBody;
import org.dongthuan.review.Place;
import org.dongthuan.review.TaskSummary;
import org.dongthuan.review.TaskView;
import org.jspecify.annotations.Nullable;

/** A change of agencies in front of whoever is to confirm it. */
public record AgencyChangeTaskView(
        @JsonUnwrapped TaskSummary task,
        AgencyChangeView change,
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
