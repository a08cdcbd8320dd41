package org.dongthuan.platform.engine;

import org.camunda.bpm.engine.impl.cmd.DefaultJobRetryCmd;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;

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
        job.setExceptionMessage(words.ofJob(FailedStep.of(
                job.getProcessInstanceId(),
                job.getProcessDefinitionId(),
                job.getFailedActivityId(),
                job.getActivityId())));
    }
}
