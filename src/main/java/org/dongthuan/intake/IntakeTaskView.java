package org.dongthuan.intake;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.UUID;
import org.dongthuan.review.TaskSummary;
import org.dongthuan.review.TaskView;
import org.jspecify.annotations.Nullable;

/**
 * A file in front of whoever is to confirm it: how much it brings, and who brought it. Who comes is a page of its own.
 *
 * @param agencyName of the agency on whose strength the records come
 * @param broughtBy the name of whoever brought it
 */
public record IntakeTaskView(
        @JsonUnwrapped TaskSummary task,
        UUID file,
        String agencyName,
        String broughtBy,
        int people,
        int rows,
        String hash,
        @Nullable IntakeBody draft)
        implements TaskView {

    /** Whether the person has ticked that word; before that none is. */
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
