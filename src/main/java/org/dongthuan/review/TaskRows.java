package org.dongthuan.review;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dongthuan.audit.AuditEntry;
import org.dongthuan.audit.AuditEntry.Action;
import org.dongthuan.audit.AuditLog;
import org.dongthuan.calendar.WorkingDays;
import org.dongthuan.identity.Actor;
import org.dongthuan.record.RecordId;
import org.dongthuan.record.Registry;
import org.dongthuan.review.OpenTasks.OpenTask;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lists of tasks in words: whose they are and what is asked. A page costs as many statements as a single row. */
@Component
public class TaskRows {

    private final OpenTasks tasks;
    private final TaskTypes types;
    private final Registry registry;
    private final WorkingDays workingDays;
    private final AuditLog audit;
    private final Clock clock;

    TaskRows(
            OpenTasks tasks, TaskTypes types, Registry registry, WorkingDays workingDays, AuditLog audit, Clock clock) {
        this.tasks = tasks;
        this.types = types;
        this.registry = registry;
        this.workingDays = workingDays;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A row of the list.
     *
     * @param line nothing of a task that was decided this very moment
     * @param workingDaysLeft up to its last day; fewer than none when that is past
     */
    public record Row(
            TaskSummary task,
            @Nullable TaskLine line,
            @Nullable Integer workingDaysLeft) {}

    /** As {@link TaskDesk#list}; whoever is named in it is told once for the whole page. */
    @Transactional
    public List<Row> list(Actor actor, int page, int size, Locale locale) {
        long first = (long) page * size;
        if (first > Integer.MAX_VALUE) return List.of();
        List<OpenTask> open = tasks.visibleTo(actor, (int) first, size);
        Map<String, TaskLine> lines = types.lines(actor, open, locale);
        List<OpenTask> shown = withoutSecrets(open, lines);
        log(actor, shown, lines);
        LocalDate today = LocalDate.now(clock);
        return types.summaries(shown).stream()
                .map(task -> new Row(task, lines.get(task.taskId()), left(today, task.dueDate())))
                .toList();
    }

    /** What is about a record that went to another regime stands still, and a line without a name would tell of it. */
    private List<OpenTask> withoutSecrets(List<OpenTask> open, Map<String, TaskLine> lines) {
        Set<RecordId> secret = Set.copyOf(registry.secretsAmong(lines.values().stream()
                .flatMap(line -> line.request().shown().keySet().stream())
                .collect(Collectors.toSet())));
        if (secret.isEmpty()) return open;
        return open.stream()
                .filter(task -> {
                    TaskLine line = lines.get(task.taskId());
                    return line == null
                            || Collections.disjoint(line.request().shown().keySet(), secret);
                })
                .toList();
    }

    private @Nullable Integer left(LocalDate today, @Nullable LocalDate due) {
        return due == null ? null : workingDays.left(today, due);
    }

    private void log(Actor actor, List<OpenTask> open, Map<String, TaskLine> lines) {
        Map<Told, List<String>> shown = new LinkedHashMap<>();
        for (OpenTask task : open) {
            TaskLine line = lines.get(task.taskId());
            if (line == null) continue;
            String number = line.request().apart() ? task.number().text() : null;
            line.request()
                    .shown()
                    .forEach((record, fields) -> shown.merge(new Told(record, number), fields, TaskRows::both));
        }
        audit.append(shown.entrySet().stream()
                .map(seen -> listed(actor, seen.getKey(), seen.getValue()))
                .toList());
    }

    private static AuditEntry listed(Actor actor, Told told, List<String> fields) {
        AuditEntry entry = AuditEntry.done(actor.account(), actor.agencyCode(), Action.LIST_TASKS)
                .on(told.record().value(), fields);
        return told.number() == null ? entry : entry.about(told.number());
    }

    private static List<String> both(List<String> some, List<String> others) {
        List<String> all = new ArrayList<>(some);
        others.stream().filter(field -> !all.contains(field)).forEach(all::add);
        return all;
    }

    /** One line of the log for each person of a page, and one more for each request that is told of by itself. */
    private record Told(RecordId record, @Nullable String number) {}
}
