package org.dongthuan.review.process;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.dongthuan.identity.Actor;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.engine.AsPerson;
import org.dongthuan.review.OpenTasks;
import org.dongthuan.review.RequestNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The engine's user tasks, asked for and worked on as the person himself, so that its own walls hold too. */
@Component
class EngineTasks implements OpenTasks {

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final HistoryService history;
    private final AsPerson asPerson;
    private final Clock clock;

    EngineTasks(TaskService tasks, RuntimeService runtime, HistoryService history, AsPerson asPerson, Clock clock) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.history = history;
        this.asPerson = asPerson;
        this.clock = clock;
    }

    @Override
    public List<OpenTask> visibleTo(Actor actor, int first, int most) {
        List<Task> found = asPerson.call(
                actor.account(),
                () -> tasks.createTaskQuery()
                        .active()
                        .orderByDueDate()
                        .asc()
                        .orderByTaskCreateTime()
                        .asc()
                        .orderByTaskId()
                        .asc()
                        .listPage(first, most));
        if (found.isEmpty()) return List.of();
        Map<String, String> numbers =
                businessKeys(found.stream().map(Task::getProcessInstanceId).collect(Collectors.toSet()));
        return found.stream()
                // one that was completed between the two looks is nobody's task any more
                .filter(task -> numbers.containsKey(task.getProcessInstanceId()))
                .map(task -> openTask(task, numbers.getOrDefault(task.getProcessInstanceId(), "")))
                .toList();
    }

    @Override
    public long countVisibleTo(Actor actor) {
        return asPerson.call(
                actor.account(), () -> tasks.createTaskQuery().active().count());
    }

    @Override
    public Optional<OpenTask> find(String taskId) {
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
    public void claim(Actor actor, String taskId) {
        raced("task-claimed", () -> asPerson.run(actor.account(), () -> tasks.claim(taskId, actor.account())));
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
        }
    }

    private Map<String, String> businessKeys(Set<String> instances) {
        return runtime.createProcessInstanceQuery().processInstanceIds(instances).list().stream()
                .collect(Collectors.toMap(ProcessInstance::getId, ProcessInstance::getBusinessKey));
    }

    private OpenTask openTask(Task task, String number) {
        return new OpenTask(
                task.getId(),
                new RequestNumber(number),
                task.getTaskDefinitionKey(),
                moment(task.getCreateTime()),
                day(task.getDueDate()),
                task.getAssignee(),
                false);
    }

    private OffsetDateTime moment(Date date) {
        return date.toInstant().atZone(clock.getZone()).toOffsetDateTime();
    }

    private @Nullable LocalDate day(@Nullable Date date) {
        return date == null ? null : LocalDate.ofInstant(date.toInstant(), clock.getZone());
    }
}
