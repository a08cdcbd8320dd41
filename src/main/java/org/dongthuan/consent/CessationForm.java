package org.dongthuan.consent;

import java.util.List;
import java.util.Map;
import org.dongthuan.review.TaskForm;

/** What was ticked and typed: {@code outcome}, {@code stoppedOn}, {@code reason}. */
final class CessationForm {

    private CessationForm() {}

    static CessationBody of(Map<String, List<String>> form) {
        var typed = new TaskForm(form);
        return new CessationBody(
                typed.choice("outcome", List.of(CessationOutcome.CONFIRM)),
                typed.day("stoppedOn"),
                typed.first("reason"));
    }
}
