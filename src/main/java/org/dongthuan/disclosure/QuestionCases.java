package org.dongthuan.disclosure;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.review.OpenTasks.OpenTask;
import org.dongthuan.review.RequestNumber;
import org.springframework.stereotype.Component;

/** The questions behind tasks. */
@Component
class QuestionCases {

    static final String KIND = "QUESTION";

    private final QuestionTable questions;

    QuestionCases(QuestionTable questions) {
        this.questions = questions;
    }

    ReadingQuestion get(RequestNumber number) {
        return questions.find(number).orElseThrow(() -> new IllegalStateException("No question " + number));
    }

    List<ReadingQuestion> of(Collection<OpenTask> tasks) {
        return questions.all(tasks.stream().map(OpenTask::number).toList());
    }

    /** Those that answer, by task. */
    Map<String, AgencyCode> agencies(Collection<OpenTask> tasks) {
        Map<RequestNumber, ReadingQuestion> found =
                of(tasks).stream().collect(Collectors.toMap(ReadingQuestion::number, Function.identity()));
        return tasks.stream().collect(Collectors.toMap(OpenTask::taskId, task -> {
            ReadingQuestion question = Objects.requireNonNull(found.get(task.number()), "A task without a question");
            return Objects.requireNonNull(question.agency(), "A task of nobody");
        }));
    }
}
