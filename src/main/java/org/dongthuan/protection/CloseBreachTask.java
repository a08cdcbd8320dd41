package org.dongthuan.protection;

import java.util.List;
import java.util.Map;
import org.dongthuan.review.RequestNumber;
import org.dongthuan.review.TaskForm;
import org.dongthuan.review.TaskSummary;
import org.dongthuan.review.TaskView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The step in which the officer says what was done. */
@Component
class CloseBreachTask extends BreachTask<ClosingBody> {

    static final String STEP = "closeBreach";

    private final BreachWords words;

    CloseBreachTask(BreachTable breaches, BreachHandling handling, BreachWords words) {
        super(STEP, breaches, handling);
        this.words = words;
    }

    @Override
    TaskView view(TaskSummary summary, BreachView breach, @Nullable ClosingBody draft) {
        return new ClosingTaskView(summary, breach, draft);
    }

    @Override
    public Class<ClosingBody> decision() {
        return ClosingBody.class;
    }

    @Override
    public ClosingBody typed(Map<String, List<String>> form) {
        return new ClosingBody(new TaskForm(form).first("measures"));
    }

    @Override
    public Map<String, String> complete(RequestNumber number, String step, String account, ClosingBody decision) {
        words.close(account, number, decision);
        return Map.of();
    }

    @Override
    public String fragment() {
        return "protection/closing :: alone";
    }
}
