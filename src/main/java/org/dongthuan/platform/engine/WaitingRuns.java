package org.dongthuan.platform.engine;

import java.util.List;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;

/** The runs of one process that wait at a step for a message, known by their business keys. */
public final class WaitingRuns {

    private final RuntimeService runtime;
    private final String process;
    private final String step;
    private final String message;

    /**
     * @param process the key of the process
     * @param step the id of the step at which they wait
     * @param message the name of the message with which they go on
     */
    public WaitingRuns(RuntimeService runtime, String process, String step, String message) {
        this.runtime = runtime;
        this.process = process;
        this.step = step;
        this.message = message;
    }

    /** The business keys of those that wait. */
    public List<String> keys() {
        return runtime.createProcessInstanceQuery().processDefinitionKey(process).activityIdIn(step).list().stream()
                .map(ProcessInstance::getBusinessKey)
                .toList();
    }

    /** Lets that one go on; nothing where it does not wait any more. */
    public void goOn(String key) {
        try {
            runtime.createMessageCorrelation(message)
                    .processInstanceBusinessKey(key)
                    .correlate();
        } catch (MismatchingMessageCorrelationException e) {
            // it went on, or ended, between the two looks
        }
    }
}
