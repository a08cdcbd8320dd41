package org.dongthuan.review.process;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Date;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.camunda.bpm.engine.task.Task;
import org.dongthuan.calendar.TermEnd;
import org.dongthuan.calendar.TermsMoved;
import org.dongthuan.platform.engine.InParts;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the engine that terms end later: its open tasks, the variables that later tasks take it from, the reminders. */
@Component
class EngineTerms {

    private static final String DUE_DATE = "dueDate";
    private static final String REMINDER = "reminderDue";

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final ManagementService management;
    private final ZoneId zone;

    EngineTerms(TaskService tasks, RuntimeService runtime, ManagementService management, Clock clock) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.management = management;
        this.zone = clock.getZone();
    }

    @EventListener
    void move(TermsMoved moved) {
        Date before = Date.from(begin(moved.from()).toInstant().minusMillis(1));
        Date after = Date.from(begin(moved.from().plusDays(1)).toInstant());
        Date end = Date.from(TermEnd.of(moved.to(), zone).toInstant());
        InParts.change(
                tasks.createTaskQuery().dueAfter(before).dueBefore(after),
                Task::getId,
                task -> tasks.setDueDate(task.getId(), end));
        InParts.change(
                runtime.createVariableInstanceQuery().variableValueEquals(DUE_DATE, TermEnd.text(moved.from(), zone)),
                VariableInstance::getId,
                variable ->
                        runtime.setVariableLocal(variable.getExecutionId(), DUE_DATE, TermEnd.text(moved.to(), zone)));
        // whoever would be reminded on the day that is free now is reminded on the next that is worked
        long shift = begin(moved.to()).toInstant().toEpochMilli()
                - begin(moved.from()).toInstant().toEpochMilli();
        InParts.change(
                management
                        .createJobQuery()
                        .timers()
                        .activityId(REMINDER)
                        .duedateHigherThan(before)
                        .duedateLowerThan(after),
                Job::getId,
                reminder -> management.setJobDuedate(
                        reminder.getId(), new Date(reminder.getDuedate().getTime() + shift)));
    }

    private ZonedDateTime begin(LocalDate day) {
        return day.atStartOfDay(zone);
    }
}
