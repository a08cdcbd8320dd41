package org.dongthuan.consent;

import java.util.List;
import java.util.Map;
import org.dongthuan.review.TaskForm;

/** What a person ticked and typed: {@code answer}, {@code fields}, {@code until}. */
final class ConsentForm {

    private ConsentForm() {}

    /** What was ticked for a part says nothing any more once the person refuses. */
    static ConsentAnswerBody of(Map<String, List<String>> form) {
        var typed = new TaskForm(form);
        ConsentAnswer answer = typed.choice("answer", ConsentAnswer.values());
        if (answer == ConsentAnswer.REFUSE) return new ConsentAnswerBody(answer, null, null);
        return new ConsentAnswerBody(answer, typed.all("fields"), typed.day("until"));
    }
}
