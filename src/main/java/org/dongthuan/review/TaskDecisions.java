package org.dongthuan.review;

import java.util.Map;
import org.dongthuan.platform.Refusal;
import org.dongthuan.review.DraftTable.Draft;
import org.dongthuan.review.OpenTasks.OpenTask;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The moment a draft becomes a word that counts, by whatever path the task is completed. */
@Component
public class TaskDecisions {

    private final OpenTasks tasks;
    private final TaskTypes contracts;
    private final DraftTable drafts;

    TaskDecisions(OpenTasks tasks, TaskTypes contracts, DraftTable drafts) {
        this.tasks = tasks;
        this.contracts = contracts;
        this.drafts = drafts;
    }

    /**
     * Takes the actor's own draft, in full or not at all, in the transaction that completes the task.
     *
     * @return the routing variables of the model
     * @throws Refusal.RuleViolated {@code no-decision} (422), and what the step itself refuses
     * @throws Refusal.Conflict {@code record-changed} (409) when things are no longer as he had them before his eyes
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<String, String> take(String taskId, String actor) {
        OpenTask task = tasks.find(taskId).orElseThrow(() -> new Refusal.NotFound("task-unknown"));
        return take(task, actor, contracts.of(task.step()));
    }

    private <D> Map<String, String> take(OpenTask task, String actor, TaskType<D> contract) {
        Draft draft = drafts.find(task.taskId(), actor).orElseThrow(() -> new Refusal.RuleViolated("no-decision"));
        D decision = drafts.decision(draft, contract).orElseThrow(() -> new Refusal.RuleViolated("no-decision"));
        if (!draft.basis().equals(contract.basis(task.number()))) throw new Refusal.Conflict("record-changed");
        return contract.decide(task, actor, decision);
    }
}
