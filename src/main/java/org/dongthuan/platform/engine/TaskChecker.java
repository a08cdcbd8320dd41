package org.dongthuan.platform.engine;

import org.camunda.bpm.engine.impl.cfg.auth.AuthorizationCommandChecker;
import org.camunda.bpm.engine.impl.cmd.AssignTaskCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/** Judges each command on a single task by who sees it, where the engine would ask for an authorization row. */
final class TaskChecker extends AuthorizationCommandChecker {

    @Override
    public void checkReadTask(TaskEntity task) {
        Viewer.current().ifPresent(viewer -> viewer.requireToSee(task, "READ"));
    }

    @Override
    public void checkReadTaskVariable(TaskEntity task) {
        Viewer.current().ifPresent(viewer -> viewer.requireToSee(task, "READ_VARIABLE"));
    }

    @Override
    public void checkTaskWork(TaskEntity task) {
        Viewer.current().ifPresent(viewer -> viewer.requireToSee(task, "TASK_WORK"));
    }

    /** A person gives his own task back and changes nothing else of it; to whom, {@link PersonCommands} checks. */
    @Override
    public void checkTaskAssign(TaskEntity task) {
        Viewer.current().ifPresent(viewer -> {
            viewer.requireToSee(task, "TASK_ASSIGN");
            if (!isAssignment() || !viewer.user().equals(task.getAssignee())) throw viewer.refusal("TASK_ASSIGN", task);
        });
    }

    @Override
    public void checkUpdateTaskVariable(TaskEntity task) {
        Viewer.refuseToPersons("UPDATE_VARIABLE", task);
    }

    @Override
    public void checkDeleteTask(TaskEntity task) {
        Viewer.refuseToPersons("DELETE", task);
    }

    @Override
    public void checkCreateTask(TaskEntity task) {
        Viewer.refuseToPersons("CREATE", task);
    }

    @Override
    public void checkCreateTask() {
        Viewer.refuseToPersons("CREATE", null);
    }

    private static boolean isAssignment() {
        return Context.getCommandInvocationContext().getCommand() instanceof AssignTaskCmd;
    }
}
