package org.dongthuan.platform.engine;

import java.util.Map;

/**
 * A long step that a process instance waits for.
 *
 * @param renewal keeps the step from being given to somebody else
 */
public record WaitingStep(String businessKey, Map<String, Object> variables, Runnable renewal) {

    public WaitingStep {
        variables = Map.copyOf(variables);
    }

    /** @throws IllegalStateException when the process has no such variable */
    public String variable(String name) {
        if (variables.get(name) instanceof String value) return value;
        throw new IllegalStateException("The process waits without " + name);
    }

    /** Said now and then, outside of transactions, by work that may take longer than a claim lasts. */
    public void goesOn() {
        renewal.run();
    }
}
