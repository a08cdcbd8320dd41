package org.dongthuan.platform.engine;

import java.util.Map;

/**
 * Takes the decision of the person who completes a user task; called for every user task, by whatever path it is
 * completed, inside the transaction of the completion.
 */
public interface TaskCompletion {

    /**
     * Checks the actor and stores his decision.
     *
     * @param actor the account that completes the task
     * @return the routing variables that the model reads; codes and ids only, never data of a person
     * @throws org.dongthuan.platform.Refusal when he may not, or has not saved what he decides
     */
    Map<String, String> complete(CompletingTask task, String actor);

    /** What the engine knows of the task. */
    record CompletingTask(String taskId, String process, String step, String requestNumber) {}
}
