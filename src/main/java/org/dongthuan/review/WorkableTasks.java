package org.dongthuan.review;

import java.util.Optional;
import org.dongthuan.identity.Actor;
import org.dongthuan.platform.Refusal;
import org.dongthuan.record.RecordId;
import org.springframework.stereotype.Component;

/** Finds a task for somebody who may work on it, and refuses everybody else in the right words. */
@Component
class WorkableTasks {

    private final OpenTasks tasks;
    private final TaskTypes types;

    WorkableTasks(OpenTasks tasks, TaskTypes types) {
        this.tasks = tasks;
        this.types = types;
    }

    /** A task together with what it shows and accepts. */
    record Workable<D>(OpenTasks.OpenTask task, TaskType<D> type) {

        /** The fingerprint of what a decision would rest on now. */
        String basis() {
            return type.basis(task.number());
        }

        Optional<RecordId> lockedFor() {
            return type.lockedFor(task.number());
        }
    }

    Workable<?> get(Actor actor, String taskId) {
        OpenTasks.OpenTask task = tasks.find(taskId).orElseThrow(() -> new Refusal.NotFound("task-unknown"));
        TaskType<?> type = types.of(task.step());
        if (task.finished() && type.isOfTheCase(actor, task)) throw type.over(task);
        type.checkMayWork(actor, task);
        return new Workable<>(task, type);
    }

    /** As {@link #get}, for a task that nobody else has, or that he may take from whoever has it. */
    Workable<?> getFree(Actor actor, String taskId) {
        Workable<?> workable = get(actor, taskId);
        if (isTaken(actor, workable.task()) && !workable.type().mayTakeOver(actor, workable.task()))
            throw new Refusal.Conflict("task-claimed");
        return workable;
    }

    /** As {@link #get}, for a task that nobody else has taken. */
    Workable<?> getUntaken(Actor actor, String taskId) {
        Workable<?> workable = get(actor, taskId);
        if (isTaken(actor, workable.task())) throw new Refusal.Conflict("task-claimed");
        return workable;
    }

    private static boolean isTaken(Actor actor, OpenTasks.OpenTask task) {
        return task.assignee() != null && !task.assignee().equals(actor.account());
    }
}
