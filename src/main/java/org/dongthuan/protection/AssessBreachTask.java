package org.dongthuan.protection;

import java.util.List;
import java.util.Map;
import org.dongthuan.review.RequestNumber;
import org.dongthuan.review.TaskForm;
import org.dongthuan.review.TaskSummary;
import org.dongthuan.review.TaskView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The step in which the officer says what it is. */
@Component
class AssessBreachTask extends BreachTask<AssessmentBody> {

    static final String STEP = "assessBreach";

    private final BreachWords words;

    AssessBreachTask(BreachTable breaches, BreachHandling handling, BreachWords words) {
        super(STEP, breaches, handling);
        this.words = words;
    }

    @Override
    TaskView view(TaskSummary summary, BreachView breach, @Nullable AssessmentBody draft) {
        return new AssessmentTaskView(summary, breach, draft);
    }

    @Override
    public Class<AssessmentBody> decision() {
        return AssessmentBody.class;
    }

    @Override
    public AssessmentBody typed(Map<String, List<String>> form) {
        var answers = new TaskForm(form);
        String tells = answers.first("tellsPersons");
        return new AssessmentBody(
                answers.choice("outcome", AssessmentOutcome.values()),
                answers.choices("data", BreachData.values()),
                number(answers.first("people")),
                answers.choices("harms", BreachHarm.values()),
                answers.first("consequences"),
                tells == null ? null : Boolean.valueOf(tells),
                answers.first("toPersons"),
                answers.first("persons"),
                answers.first("reason"));
    }

    @Override
    public Map<String, String> complete(RequestNumber number, String step, String account, AssessmentBody decision) {
        Assessment assessment = words.assess(account, number, decision);
        return Map.of(
                "assessment", assessment.outcome().name(), "persons", assessment.tellsPersons() ? "TOLD" : "NOT_TOLD");
    }

    @Override
    public String fragment() {
        return "protection/assess :: alone";
    }

    /** What is no number is none. */
    private static @Nullable Integer number(@Nullable String typed) {
        return typed == null || !typed.strip().matches("\\d{1,9}") ? null : Integer.valueOf(typed.strip());
    }
}
