package org.dongthuan.platform.engine;

import org.camunda.bpm.engine.impl.cmd.DefaultJobRetryCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.jspecify.annotations.Nullable;

/** Keeps of a failed job words for administrators, which its incident repeats, in place of those of the exception. */
final class FailedJobCommand extends DefaultJobRetryCmd {

    private final transient FailureWords words;

    FailedJobCommand(String job, Throwable exception, FailureWords words) {
        super(job, exception);
        this.words = words;
    }

    @Override
    protected void logException(JobEntity job) {
        super.logException(job);
        job.setExceptionMessage(words.ofJob(step(
                job.getProcessInstanceId(),
                job.getProcessDefinitionId(),
                job.getFailedActivityId() == null ? job.getActivityId() : job.getFailedActivityId())));
    }

    /** As the engine knows it within the current command. */
    static FailedStep step(@Nullable String instance, @Nullable String definition, @Nullable String activity) {
        @Nullable
        ExecutionEntity process = instance == null
                ? null
                : Context.getCommandContext().getExecutionManager().findExecutionById(instance);
        return new FailedStep(process == null ? null : process.getBusinessKey(), definition, activity);
    }
}
