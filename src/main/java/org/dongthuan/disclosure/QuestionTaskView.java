package org.dongthuan.disclosure;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import org.dongthuan.review.TaskSummary;
import org.dongthuan.review.TaskView;
import org.jspecify.annotations.Nullable;

/**
 * A question in front of whoever is to answer it; no values of the record.
 *
 * @param subject the name of the person who asks
 * @param disclosure the reading that is questioned
 * @param words what was said so far
 * @param answerBy the last day
 * @param isFinal whether this answer closes the question
 */
public record QuestionTaskView(
        @JsonUnwrapped TaskSummary task,
        String subject,
        Disclosure disclosure,
        List<QuestionView.Word> words,
        LocalDate answerBy,
        boolean isFinal,
        @Nullable AnswerBody draft)
        implements TaskView {

    public QuestionTaskView {
        words = List.copyOf(words);
    }

    @Override
    public Place place(String member) {
        return "text".equals(member) ? new Place("text", null) : Place.NOWHERE;
    }
}
