package org.dongthuan.transfer;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import org.dongthuan.review.TaskSummary;
import org.dongthuan.review.TaskView;
import org.jspecify.annotations.Nullable;

/**
 * A transfer in front of whoever says the word of the receiving agency.
 *
 * @param released by which decision the agency that has the record lets it go
 */
public record AcceptanceTaskView(
        @JsonUnwrapped TaskSummary task,
        TransferInReview transfer,
        TransferView.@Nullable Paper released,
        @Nullable LocalDate acceptBy,
        @Nullable AcceptanceBody draft)
        implements TaskView {

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
