package org.dongthuan.review;

import org.dongthuan.identity.Actor;
import org.dongthuan.platform.Refusal;
import org.springframework.stereotype.Component;

/** Finds a task for somebody who may work on it, and refuses everybody else in the right words. */
@Component
class WorkableTasks {

    private final OpenTasks tasks;
    private final ReviewCases cases;
    private final CaseRights rights;

    WorkableTasks(OpenTasks tasks, ReviewCases cases, CaseRights rights) {
        this.tasks = tasks;
        this.cases = cases;
        this.rights = rights;
    }

    /** A task together with the case and the step it belongs to. */
    record Workable(OpenTasks.OpenTask task, ReviewCase reviewCase, Step step) {}

    Workable get(Actor actor, String taskId) {
        OpenTasks.OpenTask task = tasks.find(taskId).orElseThrow(() -> new Refusal.NotFound("task-unknown"));
        Step step = Step.ofTask(task.step()).orElseThrow(() -> new Refusal.NotFound("task-unknown"));
        ReviewCase reviewCase = cases.get(task.number());
        if (task.finished() && rights.isOfTheCase(actor, reviewCase)) throw new Refusal.Conflict("already-decided");
        rights.checkMayWork(actor.account(), actor.roles(), reviewCase, step);
        return new Workable(task, reviewCase, step);
    }

    /** As {@link #get}, for a task that nobody else has taken. */
    Workable getUntaken(Actor actor, String taskId) {
        Workable workable = get(actor, taskId);
        String assignee = workable.task().assignee();
        if (assignee != null && !assignee.equals(actor.account())) throw new Refusal.Conflict("task-claimed");
        return workable;
    }
}
