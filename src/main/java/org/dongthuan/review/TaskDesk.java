package org.dongthuan.review;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.dongthuan.audit.AuditEntry.Action;
import org.dongthuan.identity.Actor;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.Seen;
import org.dongthuan.record.MetSecrets;
import org.dongthuan.review.DraftTable.Draft;
import org.dongthuan.review.OpenTasks.OpenTask;
import org.dongthuan.review.WorkableTasks.Workable;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Everybody's open tasks: find, look, claim, decide. */
@Component
public class TaskDesk {

    private final OpenTasks tasks;
    private final TaskTypes types;
    private final WorkableTasks workable;
    private final DraftTable drafts;
    private final DecisionShapes shapes;
    private final MetSecrets secrets;
    private final TaskPresence presence;

    TaskDesk(
            OpenTasks tasks,
            TaskTypes types,
            WorkableTasks workable,
            DraftTable drafts,
            DecisionShapes shapes,
            MetSecrets secrets,
            TaskPresence presence) {
        this.tasks = tasks;
        this.types = types;
        this.workable = workable;
        this.drafts = drafts;
        this.shapes = shapes;
        this.secrets = secrets;
        this.presence = presence;
    }

    /**
     * A task and how it is shown.
     *
     * @param page the template of its page
     * @param fragment the same content alone
     * @param basis the fingerprint of what it shows; whoever decides says that this is what he saw
     */
    public record Opened(TaskView view, String page, String fragment, String basis) {}

    /** The open tasks that the person may work on, the most urgent first. */
    @Transactional(readOnly = true)
    public List<TaskSummary> list(Actor actor, int page, int size) {
        long first = (long) page * size;
        if (first > Integer.MAX_VALUE) return List.of();
        return types.summaries(tasks.visibleTo(actor, (int) first, size));
    }

    @Transactional(readOnly = true)
    public long count(Actor actor) {
        return tasks.countVisibleTo(actor);
    }

    /**
     * The task and what is to be decided; the reading is logged.
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

    /** Refuses everybody but those who may work on the task now, before anything of theirs is stored. */
    @Transactional(readOnly = true)
    public void checkOpen(Actor actor, String taskId) {
        workable.getFree(actor, taskId);
    }

    /** Takes the task for somebody who does not say what he saw. */
    @Transactional
    public void claim(Actor actor, String taskId) {
        claim(actor, taskId, Seen.UNTOLD);
    }

    /** Takes the task; {@code task-claimed} (409) when somebody else has it. */
    @Transactional
    public void claim(Actor actor, String taskId, Seen seen) {
        Workable<?> task = workable.getFree(actor, taskId);
        if (seen.isTold()) seen.orRefuse(basis(actor, task));
        take(actor, task.task());
    }

    /** Gives the task of somebody back who does not say what he saw. */
    @Transactional
    public void release(Actor actor, String taskId) {
        release(actor, taskId, Seen.UNTOLD);
    }

    /** Gives the person's own task back to the others; without effect on one that nobody has. */
    @Transactional
    public void release(Actor actor, String taskId, Seen seen) {
        Workable<?> task = workable.getUntaken(actor, taskId);
        if (seen.isTold()) seen.orRefuse(basis(actor, task));
        if (task.task().assignee() != null) tasks.release(actor, taskId);
    }

    /** Saves a draft by somebody who does not say what he saw. */
    @Transactional
    public void saveDraft(Actor actor, String taskId, JsonNode decision) {
        saveDraft(actor, taskId, decision, Seen.UNTOLD);
    }

    /**
     * Saves a draft of the decision; claims an unassigned task. What it says is checked when it is completed.
     *
     * @param seen what the person had before his eyes; by default what is there now
     * @throws Refusal.RuleViolated {@code malformed} (400) for what is no such decision
     * @throws Refusal.Outdated {@code changed-meanwhile} (412) when something else is there by now
     */
    @Transactional
    public void saveDraft(Actor actor, String taskId, JsonNode decision, Seen seen) {
        Workable<?> task = workable.getFree(actor, taskId);
        Object typed = shapes.read(decision, task.type().decision());
        save(actor, task, typed, seen.orRefuse(basis(actor, task)));
    }

    /** As {@link #saveDraft}, from a page's form, which carries what the person saw; completing it is what fails. */
    @Transactional
    public void saveForm(Actor actor, String taskId, Map<String, List<String>> form) {
        Workable<?> task = workable.getFree(actor, taskId);
        List<String> carried = form.getOrDefault("basis", List.of());
        save(actor, task, task.type().typed(form), carried.isEmpty() ? basis(actor, task) : carried.get(0));
    }

    /** Completes the task of somebody who does not say what he saw. */
    @Transactional
    public Completed complete(Actor actor, String taskId) {
        return complete(actor, taskId, Seen.UNTOLD);
    }

    /**
     * Completes the task with the person's own draft, checked in full.
     *
     * @param seen what the person had before his eyes; by default what was there when he saved the draft
     */
    @Transactional
    public Completed complete(Actor actor, String taskId, Seen seen) {
        Workable<?> task = workable.getFree(actor, taskId);
        if (drafts.find(taskId, actor.account()).isEmpty()) throw new Refusal.RuleViolated("no-decision");
        if (seen.isTold()) drafts.confirm(taskId, actor.account(), seen.orRefuse(basis(actor, task)));
        return completed(actor, task);
    }

    /**
     * Saves the decision and completes the task with it, both or neither.
     *
     * @param seen what the person had before his eyes; by default what is there now
     * @throws Refusal.RuleViolated {@code malformed} (400) for what is no such decision
     */
    @Transactional
    public Completed complete(Actor actor, String taskId, JsonNode decision, Seen seen) {
        Workable<?> task = workable.getFree(actor, taskId);
        Object said = shapes.read(decision, task.type().decision());
        drafts.save(taskId, actor.account(), seen.orRefuse(basis(actor, task)), said, task.lockedFor());
        return completed(actor, task);
    }

    /** The paper by which the request of that task was decided, where it was. */
    @Transactional(readOnly = true)
    public Optional<IssuedPaper> paper(String taskId) {
        return tasks.find(taskId).flatMap(task -> types.of(task.step()).paper(task.number()));
    }

    private Completed completed(Actor actor, Workable<?> task) {
        return noticing(actor, task, () -> complete(actor, task));
    }

    /** A record that went to another regime meanwhile is not there for anybody: the request stands still, and that is told. */
    private <T> T noticing(Actor actor, Workable<?> task, Supplier<T> act) {
        try {
            return act.get();
        } catch (Refusal.NotFound refusal) {
            secrets.among(
                    actor, Action.READ_TASK, task.type().records(task.task().number()));
            throw refusal;
        }
    }

    private String basis(Actor actor, Workable<?> task) {
        return noticing(actor, task, task::basis);
    }

    private Completed complete(Actor actor, Workable<?> task) {
        if (task.task().assignee() == null) {
            tasks.claimAndComplete(actor, task.task().taskId());
        } else {
            take(actor, task.task());
            tasks.complete(actor, task.task().taskId());
        }
        RequestNumber number = task.task().number();
        return new Completed(number.request(), task.type().status(number));
    }

    private void take(Actor actor, OpenTask open) {
        if (open.assignee() == null) tasks.claim(actor, open.taskId());
        else if (!open.assignee().equals(actor.account())) tasks.takeOver(actor, open.taskId());
    }

    private void save(Actor actor, Workable<?> task, Object decision, String basis) {
        OpenTask open = task.task();
        take(actor, open);
        drafts.save(open.taskId(), actor.account(), basis, decision, task.lockedFor());
        if (task.type().keepsDrafts()) drafts.keepFor(open.number(), open.step(), open.taskId(), actor.account());
    }

    /** He looks again at what he wrote before, and saves it anew: it is never completed with as it was. */
    private Optional<Draft> written(Actor actor, OpenTask open, TaskType<?> type) {
        Optional<Draft> own = drafts.find(open.taskId(), actor.account());
        return own.isPresent() || !type.keepsDrafts() ? own : drafts.kept(open.number(), open.step(), actor.account());
    }

    private <D> Opened open(Actor actor, Workable<D> task, @Nullable Map<String, List<String>> form, Locale locale) {
        OpenTask open = task.task();
        TaskType<D> type = task.type();
        D draft = form != null
                ? type.typed(form)
                : written(actor, open, type)
                        .map(found -> drafts.decision(found, type))
                        .orElse(null);
        String basis = basis(actor, task);
        TaskSummary summary = types.summaries(List.of(open)).get(0);
        TaskView view = noticing(
                actor, task, () -> presence.work(actor, open, () -> type.view(actor, open, summary, draft, locale)));
        return new Opened(view, type.page(), type.fragment(), basis);
    }
}
