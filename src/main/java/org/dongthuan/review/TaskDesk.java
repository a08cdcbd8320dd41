package org.dongthuan.review;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dongthuan.identity.Actor;
import org.dongthuan.platform.Refusal;
import org.dongthuan.review.OpenTasks.OpenTask;
import org.dongthuan.review.WorkableTasks.Workable;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Everybody's open tasks: find, look, claim, decide. */
@Component
public class TaskDesk {

    private final OpenTasks tasks;
    private final TaskTypes contracts;
    private final WorkableTasks workable;
    private final DraftTable drafts;
    private final DecisionShapes shapes;

    TaskDesk(OpenTasks tasks, TaskTypes contracts, WorkableTasks workable, DraftTable drafts, DecisionShapes shapes) {
        this.tasks = tasks;
        this.contracts = contracts;
        this.workable = workable;
        this.drafts = drafts;
        this.shapes = shapes;
    }

    /**
     * A task and how it is shown.
     *
     * @param page the template of its page
     * @param fragment the same content alone
     */
    public record Opened(TaskView view, String page, String fragment) {}

    /** The open tasks that the person may work on, the most urgent first. */
    @Transactional(readOnly = true)
    public List<TaskSummary> list(Actor actor, int page, int size) {
        long first = (long) page * size;
        if (first > Integer.MAX_VALUE) return List.of();
        return tasks.visibleTo(actor, (int) first, size).stream()
                .map(this::summary)
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
    public Opened open(Actor actor, String taskId, Locale locale) {
        return open(actor, workable.get(actor, taskId), null, locale);
    }

    /** As {@link #open}, with what was typed into the page instead of what was saved. */
    @Transactional
    public Opened open(Actor actor, String taskId, Map<String, List<String>> form, Locale locale) {
        return open(actor, workable.get(actor, taskId), form, locale);
    }

    /** Takes the task; {@code task-claimed} (409) when somebody else has it. */
    @Transactional
    public void claim(Actor actor, String taskId) {
        Workable<?> task = workable.getUntaken(actor, taskId);
        if (task.task().assignee() == null) tasks.claim(actor, taskId);
    }

    /** Gives the person's own task back to the others; without effect on one that nobody has. */
    @Transactional
    public void release(Actor actor, String taskId) {
        Workable<?> task = workable.getUntaken(actor, taskId);
        if (task.task().assignee() != null) tasks.release(actor, taskId);
    }

    /**
     * Saves a draft of the decision; claims an unassigned task. What it says is checked when it is completed.
     *
     * @throws Refusal.RuleViolated {@code malformed} (400) for what is no such decision
     */
    @Transactional
    public void saveDraft(Actor actor, String taskId, JsonNode decision) {
        Workable<?> task = workable.getUntaken(actor, taskId);
        save(actor, task, shapes.read(decision, task.contract().decision()));
    }

    /** As {@link #saveDraft}, from a page's form. */
    @Transactional
    public void saveForm(Actor actor, String taskId, Map<String, List<String>> form) {
        Workable<?> task = workable.getUntaken(actor, taskId);
        save(actor, task, task.contract().typed(form));
    }

    /** Completes the task with the person's own draft, checked in full. */
    @Transactional
    public Completed complete(Actor actor, String taskId) {
        Workable<?> task = workable.getUntaken(actor, taskId);
        if (drafts.find(taskId, actor.account()).map(DraftTable.Draft::decision).isEmpty()) {
            throw new Refusal.RuleViolated("no-decision");
        }
        if (task.task().assignee() == null) tasks.claim(actor, taskId);
        tasks.complete(actor, taskId);
        RequestNumber number = task.task().number();
        return new Completed(number.request(), task.contract().status(number));
    }

    private void save(Actor actor, Workable<?> task, Object decision) {
        OpenTask open = task.task();
        if (open.assignee() == null) tasks.claim(actor, open.taskId());
        drafts.save(open.taskId(), actor.account(), task.contract().basis(open.number()), decision);
    }

    private <D> Opened open(Actor actor, Workable<D> task, @Nullable Map<String, List<String>> form, Locale locale) {
        OpenTask open = task.task();
        TaskType<D> contract = task.contract();
        drafts.looked(open.taskId(), actor.account(), contract.basis(open.number()));
        D draft = form != null
                ? contract.typed(form)
                : drafts.find(open.taskId(), actor.account())
                        .flatMap(found -> drafts.decision(found, contract))
                        .orElse(null);
        TaskView view = contract.view(actor, open, summary(open), draft, locale);
        return new Opened(view, contract.page(), contract.fragment());
    }

    private TaskSummary summary(OpenTask task) {
        TaskType<?> contract = contracts.of(task.step());
        return new TaskSummary(
                task.taskId(),
                task.number().request(),
                contract.kind(task.number()),
                task.step(),
                contract.agency(task),
                task.createdAt(),
                task.dueDate(),
                task.assignee());
    }
}
