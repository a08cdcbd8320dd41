package org.dongthuan.review.process;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.dongthuan.platform.engine.AskedTask;
import org.dongthuan.platform.engine.OpenTaskRow;
import org.dongthuan.platform.engine.TaskIncidents;
import org.dongthuan.platform.engine.TasksOfOffices;
import org.dongthuan.platform.web.Paging;
import org.dongthuan.review.OfficeTasks;
import org.dongthuan.review.OpenTasks.OpenTask;
import org.dongthuan.review.RequestNumber;
import org.springframework.stereotype.Component;

/** The engine's user tasks as their groups have them. */
@Component
class EngineOfficeTasks implements OfficeTasks {

    private final TasksOfOffices tasks;
    private final TaskIncidents incidents;
    private final Clock clock;

    EngineOfficeTasks(TasksOfOffices tasks, TaskIncidents incidents, Clock clock) {
        this.tasks = tasks;
        this.incidents = incidents;
        this.clock = clock;
    }

    @Override
    public List<OpenTask> page(Collection<String> groups, String viewer, long first, int most) {
        return tasks.page(groups, viewer, first, most).stream()
                .map(this::openTask)
                .toList();
    }

    @Override
    public long count(Collection<String> groups, String viewer) {
        return tasks.count(groups, viewer, Paging.ENOUGH);
    }

    @Override
    public List<OpenTask> takenBefore(OffsetDateTime moment, String after, int most) {
        return tasks.takenBefore(moment.toInstant(), after, most).stream()
                .map(this::openTask)
                .toList();
    }

    @Override
    public Optional<Asked> find(String taskId) {
        return tasks.find(taskId).map(this::asked);
    }

    @Override
    public List<Asked> of(Collection<String> groups) {
        return tasks.of(groups).stream().map(this::asked).toList();
    }

    @Override
    public List<String> forsaken() {
        return incidents.tasks();
    }

    @Override
    public boolean isForsaken(String taskId, String words) {
        return incidents.make(taskId, words);
    }

    @Override
    public void isFound(String taskId) {
        incidents.resolve(taskId);
    }

    private Asked asked(AskedTask task) {
        return new Asked(openTask(task.task()), task.groups(), task.excluded());
    }

    private OpenTask openTask(OpenTaskRow task) {
        Date due = task.due();
        return new OpenTask(
                task.taskId(),
                new RequestNumber(task.number()),
                task.step(),
                task.created().toInstant().atZone(clock.getZone()).toOffsetDateTime(),
                due == null ? null : LocalDate.ofInstant(due.toInstant(), clock.getZone()),
                task.assignee(),
                false);
    }
}
