package org.dongthuan.protection;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.dongthuan.review.TaskSummary;
import org.dongthuan.review.TaskView;
import org.jspecify.annotations.Nullable;

/** A breach in front of the officer who is to say what was done. */
public record ClosingTaskView(
        @JsonUnwrapped TaskSummary task,
        BreachView breach,
        @Nullable ClosingBody draft) implements TaskView {

    /** The part of the page that is its own. */
    public String form() {
        return "protection/closing";
    }

    @Override
    public Place place(String member) {
        return member.equals("measures") ? new Place(member, null) : Place.NOWHERE;
    }
}
