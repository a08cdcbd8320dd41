package org.dongthuan.protection;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.dongthuan.review.TaskSummary;
import org.dongthuan.review.TaskView;
import org.jspecify.annotations.Nullable;

/** A breach in front of the officer who is to tell the competent authority. */
public record NoticeTaskView(
        @JsonUnwrapped TaskSummary task,
        BreachView breach,
        @Nullable NoticeBody draft) implements TaskView {

    /** The part of the page that is its own. */
    public String form() {
        return "protection/notice";
    }

    /** Whether that is ticked; before anything is said, nothing is. */
    public boolean went(String way) {
        return draft != null && draft.way() != null && draft.way().name().equals(way);
    }

    @Override
    public Place place(String member) {
        return switch (member) {
            case "sent", "way", "reference", "late" -> new Place(member, null);
            default -> Place.NOWHERE;
        };
    }
}
