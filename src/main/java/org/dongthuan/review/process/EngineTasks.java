package org.dongthuan.review.process;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.task.Task;
import org.dongthuan.identity.Actor;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.engine.AsPerson;
import org.dongthuan.platform.engine.OpenTaskRow;
import org.dongthuan.platform.engine.VisibleOpenTasks;
import org.dongthuan.platform.web.Paging;
import org.dongthuan.review.OpenTasks;
import org.dongthuan.review.RequestNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The engine's user tasks, asked for and worked on as the person himself, so that its own walls hold too. */
@Component
class EngineTasks implements OpenTasks {

    private final TaskService tasks;
    private final VisibleOpenTasks visible;
    private final HistoryService history;
    private final AsPerson asPerson;
    private final Clock clock;

    EngineTasks(TaskService tasks, VisibleOpenTasks visible, HistoryService history, AsPerson asPerson, Clock clock) {
        this.tasks = tasks;
        this.visible = visible;
        this.history = history;
        this.asPerson = asPerson;
        this.clock = clock;
    }

    @Override
    public List<OpenTask> visibleTo(Actor actor, int first, int most) {
        return visible.page(actor.account(), first, most).stream()
                .map(this::openTask)
                .toList();
    }

    @Override
    public long countVisibleTo(Actor actor) {
        return visible.count(actor.account(), Paging.ENOUGH);
    }

    @Override
    public Optional<OpenTask> find(String taskId) {
        return visible.find(taskId).map(this::openTask).or(() -> ended(taskId));
    }

    @Override
    public Optional<String> find(RequestNumber number, String step) {
        return Optional.ofNullable(tasks.createTaskQuery()
                        .processInstanceBusinessKey(number.text())
                        .taskDefinitionKey(step)
                        .singleResult())
                .map(Task::getId);
    }

    private Optional<OpenTask> ended(String taskId) {
        HistoricTaskInstance task =
                history.createHistoricTaskInstanceQuery().taskId(taskId).singleResult();
        if (task == null) return Optional.empty();
        String number = history.createHistoricProcessInstanceQuery()
                .processInstanceId(task.getProcessInstanceId())
                .singleResult()
                .getBusinessKey();
        return Optional.of(new OpenTask(
                task.getId(),
                new RequestNumber(number),
                task.getTaskDefinitionKey(),
                moment(task.getStartTime()),
                day(task.getDueDate()),
                task.getAssignee(),
                task.getEndTime() != null));
    }

    @Override
    public List<OpenTask> takenBy(String account) {
        return tasks.createTaskQuery().taskAssignee(account).list().stream()
                .flatMap(task -> find(task.getId()).stream())
                .toList();
    }

    @Override
    public void giveBack(String taskId) {
        raced("already-decided", () -> tasks.setAssignee(taskId, null));
    }

    @Override
    public void giveTo(String taskId, String account) {
        raced("already-decided", () -> tasks.setAssignee(taskId, account));
    }

    @Override
    public void claim(Actor actor, String taskId) {
        raced("task-claimed", () -> asPerson.run(actor.account(), () -> tasks.claim(taskId, actor.account())));
    }

    @Override
    public void takeOver(Actor actor, String taskId) {
        raced("already-decided", () -> tasks.setAssignee(taskId, null));
        claim(actor, taskId);
    }

    @Override
    public void release(Actor actor, String taskId) {
        raced("task-claimed", () -> asPerson.run(actor.account(), () -> tasks.setAssignee(taskId, null)));
    }

    @Override
    public void complete(Actor actor, String taskId) {
        raced("already-decided", () -> asPerson.run(actor.account(), () -> tasks.complete(taskId)));
    }

    @Override
    public void claimAndComplete(Actor actor, String taskId) {
        raced(
                "already-decided",
                () -> asPerson.runTogether(actor.account(), () -> {
                    tasks.claim(taskId, actor.account());
                    tasks.complete(taskId);
                }));
    }

    /** Two people at once: the loser learns that he lost, in words. */
    private static void raced(String type, Runnable work) {
        try {
            work.run();
        } catch (TaskAlreadyClaimedException e) {
            throw new Refusal.Conflict("task-claimed");
        } catch (OptimisticLockingException | NullValueException e) {
            throw new Refusal.Conflict(type);
        } catch (AuthorizationException e) {
            // it was his when he was asked for his word: who no longer sees the task was overtaken
            if (e.getMissingAuthorizations().isEmpty()) throw e;
            throw new Refusal.Conflict(type);
        } catch (NullPointerException e) {
            if (!isOfTheEngine(e)) throw e;
            throw new Refusal.Conflict(type);
        }
    }

    /** It reads a case piece by piece: of one that went on meanwhile, a piece that it counts on is missing. */
    private static boolean isOfTheEngine(NullPointerException e) {
        return Arrays.stream(e.getStackTrace())
                .findFirst()
                .filter(frame -> frame.getClassName().startsWith(TaskService.class.getPackageName() + ".impl."))
                .isPresent();
    }

    private OpenTask openTask(OpenTaskRow task) {
        return new OpenTask(
                task.taskId(),
                new RequestNumber(task.number()),
                task.step(),
                moment(task.created()),
                day(task.due()),
                task.assignee(),
                false);
    }

    private OffsetDateTime moment(Date date) {
        return date.toInstant().atZone(clock.getZone()).toOffsetDateTime();
    }

    private @Nullable LocalDate day(@Nullable Date date) {
        return date == null ? null : LocalDate.ofInstant(date.toInstant(), clock.getZone());
    }
}
