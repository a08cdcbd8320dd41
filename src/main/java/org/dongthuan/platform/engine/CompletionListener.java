package org.dongthuan.platform.engine;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.context.Context;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.engine.TaskCompletion.CompletingTask;

/** Asks {@link TaskCompletion} at each completion of a user task and hands the model what it answers. */
final class CompletionListener implements TaskListener {

    private final Supplier<TaskCompletion> completion;

    CompletionListener(Supplier<TaskCompletion> completion) {
        this.completion = completion;
    }

    @Override
    public void notify(DelegateTask task) {
        Map<String, String> routing = completion.get().complete(completing(task), actorOf(task));
        DelegateExecution instance = task.getExecution().getProcessInstance();
        routing.forEach(instance::setVariable);
    }

    /** Only a person completes a task, and only one that he has claimed. */
    private static String actorOf(DelegateTask task) {
        return Optional.ofNullable(Context.getCommandContext().getAuthentication())
                .map(authentication -> authentication.getUserId())
                .filter(user -> user.equals(task.getAssignee()))
                .orElseThrow(() -> new Refusal.NotPermitted("task-not-yours"));
    }

    private static CompletingTask completing(DelegateTask task) {
        String process = Context.getProcessEngineConfiguration()
                .getDeploymentCache()
                .findDeployedProcessDefinitionById(task.getProcessDefinitionId())
                .getKey();
        String requestNumber = task.getExecution().getProcessBusinessKey();
        if (requestNumber == null) throw new IllegalStateException(process + " runs without a business key");
        return new CompletingTask(task.getId(), process, task.getTaskDefinitionKey(), requestNumber);
    }
}
