package org.dongthuan.review;

import org.dongthuan.identity.Actor;
import org.dongthuan.platform.Refusal;
import org.springframework.stereotype.Component;

/** Finds a task for somebody who may work on it, and refuses everybody else in the right words. */
@Component
class WorkableTasks {

    private final OpenTasks tasks;
    private final TaskTypes contracts;

    WorkableTasks(OpenTasks tasks, TaskTypes contracts) {
        this.tasks = tasks;
        this.contracts = contracts;
    }

    /** A task together with what it shows and accepts. */
    record Workable<D>(OpenTasks.OpenTask task, TaskType<D> contract) {}

    Workable<?> get(Actor actor, String taskId) {
        OpenTasks.OpenTask task = tasks.find(taskId).orElseThrow(() -> new Refusal.NotFound("task-unknown"));
        TaskType<?> contract = contracts.of(task.step());
        if (task.finished() && contract.isOfTheCase(actor, task)) throw new Refusal.Conflict("already-decided");
        contract.checkMayWork(actor, task);
        return new Workable<>(task, contract);
    }

    /** As {@link #get}, for a task that nobody else has taken. */
    Workable<?> getUntaken(Actor actor, String taskId) {
        Workable<?> workable = get(actor, taskId);
        String assignee = workable.task().assignee();
        if (assignee != null && !assignee.equals(actor.account())) throw new Refusal.Conflict("task-claimed");
        return workable;
    }
}
