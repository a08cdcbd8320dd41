package org.dongthuan.platform.engine;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.engine.TaskCompletion.CompletingTask;
import org.jspecify.annotations.Nullable;

/**
 * Asks {@link TaskCompletion} at each completion of a user task and hands the model what it answers; puts itself on every
 * user task of every model, so that no model can forget it.
 */
final class CompletionListener extends AbstractBpmnParseListener implements TaskListener {

    private final Supplier<TaskCompletion> completion;

    CompletionListener(Supplier<TaskCompletion> completion) {
        this.completion = completion;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        var behavior = (UserTaskActivityBehavior) activity.getActivityBehavior();
        behavior.getTaskDefinition().addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, this);
    }

    @Override
    public void notify(DelegateTask task) {
        @Nullable DelegateExecution execution = task.getExecution();
        // somebody else has completed it since this command read the task
        if (execution == null) throw new Refusal.Conflict("already-decided");
        Map<String, String> routing = completion.get().complete(completing(task, execution), actorOf(task));
        DelegateExecution instance = execution.getProcessInstance();
        routing.forEach(instance::setVariable);
    }

    /** Only a person completes a task, and only one that he has claimed. */
    private static String actorOf(DelegateTask task) {
        return Optional.ofNullable(Context.getCommandContext().getAuthentication())
                .map(authentication -> authentication.getUserId())
                .filter(user -> user.equals(task.getAssignee()))
                .orElseThrow(() -> new Refusal.NotPermitted("task-not-yours"));
    }

    private static CompletingTask completing(DelegateTask task, DelegateExecution execution) {
        String process = Context.getProcessEngineConfiguration()
                .getDeploymentCache()
                .findDeployedProcessDefinitionById(task.getProcessDefinitionId())
                .getKey();
        String requestNumber = execution.getProcessBusinessKey();
        if (requestNumber == null) throw new IllegalStateException(process + " runs without a business key");
        return new CompletingTask(task.getId(), process, task.getTaskDefinitionKey(), requestNumber);
    }
}
