package org.dongthuan.review.process;

import java.util.Map;
import org.dongthuan.platform.engine.TaskCompletion;
import org.dongthuan.review.TaskDecisions;
import org.springframework.stereotype.Component;

/** Takes the draft of the person who completes a task and tells the model which way to go. */
@Component
class DecisionCompletion implements TaskCompletion {

    private final TaskDecisions decisions;

    DecisionCompletion(TaskDecisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public Map<String, String> complete(CompletingTask task, String actor) {
        return decisions.take(task.taskId(), actor);
    }
}
