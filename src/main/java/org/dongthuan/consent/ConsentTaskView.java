package org.dongthuan.consent;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import org.dongthuan.mandate.OnBehalf;
import org.dongthuan.record.Field;
import org.dongthuan.review.TaskSummary;
import org.dongthuan.review.TaskView;
import org.jspecify.annotations.Nullable;

/**
 * The question as the data subject sees it before he answers.
 *
 * @param onBehalfOf for whom the reader answers; none for the subject
 * @param recipient who wants to read
 * @param text what the law wants him to be told
 * @param fields what was asked for, with what the recipient would read
 * @param answerBy the last day; silence until then is a no
 * @param overdue whether that day is over
 */
public record ConsentTaskView(
        @JsonUnwrapped TaskSummary task,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable OnBehalf onBehalfOf,

        ConsentSummary.Recipient recipient,
        ConsentText text,
        List<AskedField> fields,
        LocalDate from,
        LocalDate to,
        LocalDate answerBy,
        boolean overdue,
        @Nullable ConsentAnswerBody draft)
        implements TaskView {

    public ConsentTaskView {
        fields = List.copyOf(fields);
    }

    /** A field with what stands in it now, in words. */
    public record AskedField(String field, String label, Field.Sensitivity sensitivity, String text) {}

    /** Whether the person has ticked that answer; before that none is. */
    public boolean says(String answer) {
        return draft != null && draft.answer() != null && draft.answer().name().equals(answer);
    }

    public boolean ticks(String field) {
        return draft != null && draft.fields() != null && draft.fields().contains(field);
    }

    @Override
    public Place place(String member) {
        return switch (member) {
            case "answer" -> new Place("answer", null);
            case "fields" -> new Place("fields", null);
            case "until" -> new Place("until", null);
            default -> Place.NOWHERE;
        };
    }
}
