package org.dongthuan.protection;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.identity.Actor;
import org.dongthuan.record.RecordId;
import org.dongthuan.review.OpenTasks.OpenTask;
import org.dongthuan.review.RequestNumber;
import org.dongthuan.review.TaskLine;
import org.dongthuan.review.TaskSummary;
import org.dongthuan.review.TaskType;
import org.dongthuan.review.TaskView;
import org.jspecify.annotations.Nullable;

/** What is the same in each step of the data-protection officer: the case, who has it, and how it is shown. */
abstract class BreachTask<D> implements TaskType<D> {

    static final String KIND = "BREACH";

    private final String step;
    private final BreachTable breaches;
    private final BreachHandling handling;

    BreachTask(String step, BreachTable breaches, BreachHandling handling) {
        this.step = step;
        this.breaches = breaches;
        this.handling = handling;
    }

    abstract TaskView view(TaskSummary summary, BreachView breach, @Nullable D draft);

    @Override
    public Set<String> steps() {
        return Set.of(step);
    }

    @Override
    public String kind(RequestNumber number) {
        return KIND;
    }

    @Override
    public Map<String, AgencyCode> agencies(Collection<OpenTask> tasks) {
        Map<RequestNumber, Breach> found =
                of(tasks).stream().collect(Collectors.toMap(Breach::number, Function.identity()));
        return tasks.stream().collect(Collectors.toMap(OpenTask::taskId, task -> {
            Breach breach = Objects.requireNonNull(found.get(task.number()), "A task without a breach");
            return Objects.requireNonNull(breach.asked(), "A task of nobody");
        }));
    }

    @Override
    public boolean isOfTheCase(Actor actor, OpenTask task) {
        return handling.officers().isOne(actor.account(), get(task.number()));
    }

    @Override
    public void checkMayWork(Actor actor, OpenTask task) {
        handling.officers().check(actor.account(), get(task.number()));
    }

    @Override
    public String basis(RequestNumber number) {
        return get(number).fingerprint();
    }

    @Override
    public Optional<RecordId> lockedFor(RequestNumber number) {
        return Optional.of(get(number).lockedFor());
    }

    @Override
    public Set<RecordId> records(RequestNumber number) {
        return Set.of();
    }

    @Override
    public TaskView view(Actor actor, OpenTask task, TaskSummary summary, @Nullable D draft, Locale locale) {
        Breach breach = get(task.number());
        handling.log().readTask(actor, breach, step);
        return view(summary, handling.views().view(breach), draft);
    }

    @Override
    public Map<String, TaskLine> lines(Collection<OpenTask> tasks, Locale locale) {
        return TaskLine.byTask(tasks, handling.views().lines(of(tasks), locale));
    }

    @Override
    public String status(RequestNumber number) {
        return get(number).status().name();
    }

    @Override
    public String page() {
        return "protection/task";
    }

    private Breach get(RequestNumber number) {
        return breaches.find(number).orElseThrow(() -> new IllegalStateException("No breach " + number));
    }

    private List<Breach> of(Collection<OpenTask> tasks) {
        return breaches.all(tasks.stream().map(OpenTask::number).toList());
    }
}
