package org.dongthuan.disclosure;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question in front of whoever asked it.
 *
 * @param disclosure the reading that it is about
 * @param words what was said so far, the question first
 * @param taskId the task in which he may say what he thinks of the answer, while he may
 */
public record QuestionView(
        @JsonUnwrapped QuestionSummary question,
        Disclosure disclosure,
        List<Word> words,
        @Nullable String taskId) {

    public QuestionView {
        words = List.copyOf(words);
    }

    /**
     * What was said.
     *
     * @param agencyName for which it was said; none for the person himself
     */
    public record Word(
            QuestionWordKind kind,
            OffsetDateTime at,
            @Nullable String agencyName,
            String text) {}
}
