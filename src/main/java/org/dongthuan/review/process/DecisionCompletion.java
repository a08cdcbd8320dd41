package org.dongthuan.review.process;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dongthuan.platform.engine.TaskCompletion;
import org.dongthuan.review.Opinion;
import org.dongthuan.review.Outcome;
import org.dongthuan.review.RequestNumber;
import org.dongthuan.review.Step;
import org.dongthuan.review.Verdicts;
import org.springframework.stereotype.Component;

/** Takes the reviewer's draft when his task is completed and tells the model which way to go. */
@Component
class DecisionCompletion implements TaskCompletion {

    private final Verdicts verdicts;

    DecisionCompletion(Verdicts verdicts) {
        this.verdicts = verdicts;
    }

    @Override
    public Map<String, String> complete(CompletingTask task, String actor) {
        Step step =
                Step.ofTask(task.step()).orElseThrow(() -> new IllegalStateException("No review step: " + task.step()));
        Opinion opinion = verdicts.pronounce(task.taskId(), new RequestNumber(task.requestNumber()), step, actor);
        var variable = step == Step.VERIFY ? AgencyDecision.RECOMMENDATION : AgencyDecision.VERDICT;
        return Map.of(variable.name(), summary(opinion));
    }

    private static String summary(Opinion opinion) {
        Set<Outcome> outcomes =
                opinion.items().stream().map(Opinion.OnItem::outcome).collect(Collectors.toSet());
        if (!outcomes.contains(Outcome.APPROVE)) return "REFUSED";
        return outcomes.size() == 1 ? "APPROVED" : "PARTLY_APPROVED";
    }
}
