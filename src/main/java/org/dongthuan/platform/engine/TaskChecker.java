package org.dongthuan.platform.engine;

import org.camunda.bpm.engine.impl.cfg.auth.AuthorizationCommandChecker;
import org.camunda.bpm.engine.impl.cmd.AssignTaskCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/** Judges each command on a single task by who sees it, where the engine would ask for an authorization row. */
final class TaskChecker extends AuthorizationCommandChecker {

    @Override
    public void checkReadTask(TaskEntity task) {
        ViewerVisibility.current().ifPresent(viewer -> viewer.requireToSee(task, "READ"));
    }

    @Override
    public void checkReadTaskVariable(TaskEntity task) {
        ViewerVisibility.current().ifPresent(viewer -> viewer.requireToSee(task, "READ_VARIABLE"));
    }

    @Override
    public void checkTaskWork(TaskEntity task) {
        ViewerVisibility.current().ifPresent(viewer -> viewer.requireToSee(task, "TASK_WORK"));
    }

    /** A person gives his own task back and changes nothing else of it; to whom, {@link PersonCommands} checks. */
    @Override
    public void checkTaskAssign(TaskEntity task) {
        ViewerVisibility.current().ifPresent(viewer -> {
            viewer.requireToSee(task, "TASK_ASSIGN");
            if (!isAssignment() || !viewer.user().equals(task.getAssignee())) throw viewer.refusal("TASK_ASSIGN", task);
        });
    }

    @Override
    public void checkUpdateTaskVariable(TaskEntity task) {
        ViewerVisibility.refuseToPersons("UPDATE_VARIABLE", task);
    }

    @Override
    public void checkDeleteTask(TaskEntity task) {
        ViewerVisibility.refuseToPersons("DELETE", task);
    }

    @Override
    public void checkCreateTask(TaskEntity task) {
        ViewerVisibility.refuseToPersons("CREATE", task);
    }

    @Override
    public void checkCreateTask() {
        ViewerVisibility.refuseToPersons("CREATE", null);
    }

    private static boolean isAssignment() {
        return Context.getCommandInvocationContext().getCommand() instanceof AssignTaskCmd;
    }
}
