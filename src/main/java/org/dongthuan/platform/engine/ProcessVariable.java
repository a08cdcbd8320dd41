package org.dongthuan.platform.engine;

import org.camunda.bpm.engine.delegate.VariableScope;

/** The name and type of a process variable that code and models share. */
public record ProcessVariable<T>(String name, Class<T> type) {

    /** The value; a missing one is a bug of the model and throws. */
    public T from(VariableScope scope) {
        Object value = scope.getVariable(name);
        if (value == null) throw new IllegalStateException("Process variable '" + name + "' is missing");
        return type.cast(value);
    }

    public void set(VariableScope scope, T value) {
        scope.setVariable(name, value);
    }
}
