package org.dongthuan.protection;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.dongthuan.review.TaskSummary;
import org.dongthuan.review.TaskView;
import org.jspecify.annotations.Nullable;

/** A breach in front of the officer who is to say what it is. */
public record AssessmentTaskView(
        @JsonUnwrapped TaskSummary task,
        BreachView breach,
        @Nullable AssessmentBody draft) implements TaskView {

    /** The part of the page that is its own. */
    public String form() {
        return "protection/assess";
    }

    /** Whether that is ticked; before anything is said, nothing is. */
    public boolean says(String outcome) {
        return draft != null
                && draft.outcome() != null
                && draft.outcome().name().equals(outcome);
    }

    public boolean isOf(String data) {
        return draft != null
                && draft.dataKinds().stream().anyMatch(each -> each.name().equals(data));
    }

    public boolean harms(String harm) {
        return draft != null
                && draft.harmed().stream().anyMatch(each -> each.name().equals(harm));
    }

    public boolean tells(String answer) {
        return draft != null
                && draft.tellsPersons() != null
                && draft.tellsPersons().toString().equals(answer);
    }

    @Override
    public Place place(String member) {
        return switch (member) {
            case "outcome", "data", "people", "consequences", "tellsPersons", "toPersons", "persons", "reason" ->
                new Place(member, null);
            default -> Place.NOWHERE;
        };
    }
}
