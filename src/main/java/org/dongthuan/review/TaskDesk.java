package org.dongthuan.review;

import java.util.List;
import java.util.Locale;
import org.dongthuan.identity.Actor;
import org.dongthuan.platform.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Everybody's open tasks: find, look, claim, decide. */
@Component
public class TaskDesk {

    private final OpenTasks tasks;
    private final WorkableTasks workable;
    private final Drafts drafts;
    private final TaskViews views;

    TaskDesk(OpenTasks tasks, WorkableTasks workable, Drafts drafts, TaskViews views) {
        this.tasks = tasks;
        this.workable = workable;
        this.drafts = drafts;
        this.views = views;
    }

    /** The open tasks that the person may work on, the most urgent first. */
    @Transactional(readOnly = true)
    public List<TaskSummary> list(Actor actor, int page, int size) {
        return tasks.visibleTo(actor, page * size, size).stream()
                .map(views::summary)
                .toList();
    }

    @Transactional(readOnly = true)
    public long count(Actor actor) {
        return tasks.countVisibleTo(actor);
    }

    /**
     * The task and what is to be decided; the reading is logged, and what it showed is what a decision will rest on.
     *
     * @throws Refusal.NotFound {@code task-unknown} for people outside the case
     * @throws Refusal.NotPermitted for people of the case whose step it is not
     */
    @Transactional
    public TaskView open(Actor actor, String taskId, Locale locale) {
        WorkableTasks.Workable task = workable.get(actor, taskId);
        drafts.looked(taskId, actor.account(), views.basis(task.reviewCase()));
        return views.view(actor, task, locale);
    }

    /** Takes the task; {@code task-claimed} (409) when somebody else has it. */
    @Transactional
    public void claim(Actor actor, String taskId) {
        WorkableTasks.Workable task = workable.getUntaken(actor, taskId);
        if (task.task().assignee() == null) tasks.claim(actor, taskId);
    }

    /** Gives the person's own task back to the others; without effect on one that nobody has. */
    @Transactional
    public void release(Actor actor, String taskId) {
        WorkableTasks.Workable task = workable.getUntaken(actor, taskId);
        if (task.task().assignee() != null) tasks.release(actor, taskId);
    }

    /** Saves a draft of the decision; claims an unassigned task. What it says is checked when it is completed. */
    @Transactional
    public void saveDraft(Actor actor, String taskId, DecisionBody decision) {
        WorkableTasks.Workable task = workable.getUntaken(actor, taskId);
        if (task.task().assignee() == null) tasks.claim(actor, taskId);
        drafts.save(taskId, actor.account(), views.basis(task.reviewCase()), decision);
    }

    /** Completes the task with the person's own draft, checked in full. */
    @Transactional
    public Completed complete(Actor actor, String taskId) {
        WorkableTasks.Workable task = workable.getUntaken(actor, taskId);
        if (drafts.find(taskId, actor.account()).map(Drafts.Draft::decision).isEmpty()) {
            throw new Refusal.RuleViolated("no-decision");
        }
        if (task.task().assignee() == null) tasks.claim(actor, taskId);
        tasks.complete(actor, taskId);
        return views.completed(task.reviewCase().number());
    }
}
