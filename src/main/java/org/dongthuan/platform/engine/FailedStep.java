package org.dongthuan.platform.engine;

import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.jspecify.annotations.Nullable;

/** A step of a process that did not succeed; outside of every process nothing of it is known. */
record FailedStep(
        @Nullable String businessKey,
        @Nullable String definition,
        @Nullable String activity) {

    /**
     * Of a job, as the engine knows it within the current command.
     *
     * @param activity where the job began
     * @param failed where it got to, when that is known
     */
    static FailedStep of(
            @Nullable String instance,
            @Nullable String definition,
            @Nullable String failed,
            @Nullable String activity) {
        @Nullable
        ExecutionEntity process = instance == null
                ? null
                : Context.getCommandContext().getExecutionManager().findExecutionById(instance);
        return new FailedStep(
                process == null ? null : process.getBusinessKey(), definition, failed == null ? activity : failed);
    }
}
