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
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.camunda.bpm.engine.task.Task;
import org.dongthuan.calendar.ReminderTimes;
import org.dongthuan.calendar.TermEnd;
import org.dongthuan.calendar.TermsMoved;
import org.dongthuan.platform.engine.InParts;
import org.dongthuan.review.MovedTerm;
import org.dongthuan.review.Step;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the engine that terms end later: its open tasks, the variables that later tasks take it from, the reminders. */
@Component
class EngineTerms {

    private static final String DUE_DATE = "dueDate";
    private static final String REMINDER = "reminderDue";
    private static final String LAPSE = "supplyOverdue";

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final ManagementService management;
    private final ReminderTimes times;
    private final ZoneId zone;

    EngineTerms(
            TaskService tasks, RuntimeService runtime, ManagementService management, ReminderTimes times, Clock clock) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.management = management;
        this.times = times;
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

    /** Requests whose requesters have to answer until the day that is free now lapse later. */
    @EventListener
    void lapseLater(TermsMoved moved) {
        Date lapses = lapses(moved.from());
        InParts.change(
                management
                        .createJobQuery()
                        .timers()
                        .activityId(LAPSE)
                        .duedateHigherThan(new Date(lapses.getTime() - 1))
                        .duedateLowerThan(new Date(lapses.getTime() + 1)),
                Job::getId,
                timer -> management.setJobDuedate(timer.getId(), lapses(moved.to())));
    }

    @EventListener
    void move(MovedTerm moved) {
        Date from = Date.from(TermEnd.of(moved.from(), zone).toInstant());
        Date to = Date.from(TermEnd.of(moved.to(), zone).toInstant());
        tasks.createTaskQuery().processInstanceBusinessKey(moved.number().text()).dueDate(from).list().stream()
                .filter(task -> Step.ofTask(task.getTaskDefinitionKey()).isPresent())
                .forEach(task -> tasks.setDueDate(task.getId(), to));
        String before = TermEnd.text(moved.from(), zone);
        for (ProcessInstance instance : runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(moved.number().text())
                .list()) {
            if (!before.equals(runtime.getVariable(instance.getId(), DUE_DATE))) continue;
            runtime.setVariable(instance.getId(), DUE_DATE, TermEnd.text(moved.to(), zone));
            management
                    .createJobQuery()
                    .timers()
                    .processInstanceId(instance.getId())
                    .activityId(REMINDER)
                    .list()
                    .forEach(reminder -> management.setJobDuedate(
                            reminder.getId(), Date.from(times.before(moved.to()).toInstant())));
        }
    }

    /** The first moment after the last day. */
    private Date lapses(LocalDate lastDay) {
        return Date.from(begin(lastDay.plusDays(1)).toInstant());
    }

    private ZonedDateTime begin(LocalDate day) {
        return day.atStartOfDay(zone);
    }
}
