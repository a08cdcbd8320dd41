package org.dongthuan.disclosure;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import org.dongthuan.review.TaskSummary;
import org.dongthuan.review.TaskView;
import org.jspecify.annotations.Nullable;

/**
 * An answer in front of whoever asked.
 *
 * @param disclosure the reading that was questioned
 * @param words what was said so far
 * @param respondBy the last day; silence until then closes the question
 */
public record ResponseTaskView(
        @JsonUnwrapped TaskSummary task,
        Disclosure disclosure,
        List<QuestionView.Word> words,
        LocalDate respondBy,
        @Nullable ResponseBody draft)
        implements TaskView {

    public ResponseTaskView {
        words = List.copyOf(words);
    }

    /** Whether the person has ticked that; before that nothing is. */
    public boolean says(String outcome) {
        return draft != null
                && draft.outcome() != null
                && draft.outcome().name().equals(outcome);
    }

    @Override
    public Place place(String member) {
        return switch (member) {
            case "outcome" -> new Place("outcome", null);
            case "text" -> new Place("text", null);
            default -> Place.NOWHERE;
        };
    }
}
