package org.dongthuan.platform.engine;

import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Incidents of open user tasks that wait for nobody, made and resolved by hand: Cockpit shows them. */
@Component
public class TaskIncidents {

    private static final String TYPE = "nobodyLeftForTask";

    private final RuntimeService runtime;
    private final TaskService tasks;

    TaskIncidents(RuntimeService runtime, TaskService tasks) {
        this.runtime = runtime;
        this.tasks = tasks;
    }

    /** The tasks with one. */
    public List<String> tasks() {
        return runtime.createIncidentQuery().incidentType(TYPE).list().stream()
                .map(Incident::getConfiguration)
                .distinct()
                .toList();
    }

    /** Whether it was made now: a task has one at most. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean make(String taskId, String words) {
        Task task = tasks.createTaskQuery().taskId(taskId).singleResult();
        if (task == null || !of(taskId).isEmpty()) return false;
        runtime.createIncident(TYPE, task.getExecutionId(), taskId, words);
        return true;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void resolve(String taskId) {
        of(taskId).forEach(incident -> runtime.resolveIncident(incident.getId()));
    }

    private List<Incident> of(String taskId) {
        return runtime.createIncidentQuery()
                .incidentType(TYPE)
                .configuration(taskId)
                .list();
    }
}
