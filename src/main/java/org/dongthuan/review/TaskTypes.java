package org.dongthuan.review;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.identity.Actor;
import org.dongthuan.identity.People;
import org.dongthuan.identity.RecentProof;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.engine.TaskCompletion;
import org.dongthuan.review.DraftTable.Draft;
import org.dongthuan.review.OpenTasks.OpenTask;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.function.SingletonSupplier;

/** Finds what a user task shows and accepts, and takes what was decided in the moment the task is completed. */
@Component
class TaskTypes implements TaskCompletion {

    // looked up once, with the first task: the kinds of tasks need this one to be made
    private final SingletonSupplier<Map<String, TaskType<?>>> types;
    private final DraftTable drafts;
    private final RecentProof proof;
    private final TaskPresence presence;
    private final People people;

    TaskTypes(
            ObjectProvider<TaskType<?>> types,
            DraftTable drafts,
            TaskPresence presence,
            People people,
            RecentProof proof) {
        this.types = SingletonSupplier.of(() -> byStep(types.stream().toList()));
        this.drafts = drafts;
        this.presence = presence;
        this.people = people;
        this.proof = proof;
    }

    private static Map<String, TaskType<?>> byStep(List<TaskType<?>> types) {
        Map<String, TaskType<?>> byStep = new HashMap<>();
        for (TaskType<?> type : types) {
            for (String step : type.steps()) byStep.put(step, type);
        }
        return byStep;
    }

    TaskType<?> of(String step) {
        return Optional.<TaskType<?>>ofNullable(types.obtain().get(step))
                .orElseThrow(() -> new Refusal.NotFound("task-unknown"));
    }

    /** The agencies at whose steps the tasks are, by task; each kind of task is asked once. */
    Map<String, AgencyCode> agencies(Collection<OpenTask> open) {
        Map<String, AgencyCode> agencies = new HashMap<>();
        open.stream()
                .collect(Collectors.<OpenTask, TaskType<?>>groupingBy(task -> of(task.step())))
                .forEach((type, tasks) -> agencies.putAll(type.agencies(tasks)));
        return agencies;
    }

    List<TaskSummary> summaries(Collection<OpenTask> open) {
        Map<String, AgencyCode> agencies = agencies(open);
        return open.stream()
                .map(task -> summary(task, Objects.requireNonNull(agencies.get(task.taskId()))))
                .toList();
    }

    /** What a list says of them, by task; each kind of task is asked once. The caller logs whom it names. */
    Map<String, TaskLine> lines(Actor reader, Collection<OpenTask> open, Locale locale) {
        Map<String, TaskLine> lines = new HashMap<>();
        open.stream()
                .collect(Collectors.<OpenTask, TaskType<?>>groupingBy(task -> of(task.step())))
                .forEach((type, tasks) -> lines.putAll(type.lines(reader, tasks, locale)));
        return lines;
    }

    private TaskSummary summary(OpenTask task, AgencyCode agency) {
        return new TaskSummary(
                task.taskId(),
                task.number().request(),
                of(task.step()).kind(task.number()),
                task.step(),
                agency,
                task.createdAt(),
                task.dueDate(),
                task.assignee());
    }

    /**
     * Takes the actor's own draft, in full or not at all, by whatever path the task is completed.
     *
     * @throws Refusal.RuleViolated {@code no-decision} (422), and what the step itself refuses
     * @throws Refusal.NotPermitted {@code proof-wanted} (403) when all else is right
     * @throws Refusal.Conflict {@code record-changed} (409) when things are no longer as he had them before his eyes
     */
    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<String, String> complete(CompletingTask completing, String actor) {
        return complete(completing, actor, of(completing.step()));
    }

    private <D> Map<String, String> complete(CompletingTask task, String actor, TaskType<D> type) {
        var number = new RequestNumber(task.requestNumber());
        Draft draft = drafts.find(task.taskId(), actor).orElseThrow(() -> new Refusal.RuleViolated("no-decision"));
        if (!draft.basis().equals(type.basis(number))) throw new Refusal.Conflict("record-changed");
        D decision = drafts.decision(draft, type);
        Actor completing = people.actor(actor).orElseThrow(() -> new Refusal.NotFound("task-unknown"));
        Map<String, String> word =
                presence.inPlace(completing, task.taskId(), () -> type.complete(number, task.step(), actor, decision));
        // last: nobody is asked for a code by what would be refused all the same
        proof.requireToDecide(() -> type.isSensitive(number));
        return word;
    }
}
