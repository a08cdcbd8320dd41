package org.dongthuan.platform.engine;

import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.externaltask.ExternalTask;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.context.ApplicationContext;

/** Does what the engine's threads and ours would do, when a test says so; the tests' application has none. */
public final class EngineWork {

    private EngineWork() {}

    /** All jobs that are no timers, and all long steps, until nothing is left. */
    public static void runAll(ApplicationContext context) {
        ManagementService management = context.getBean(ManagementService.class);
        for (List<Job> jobs = messages(management); !jobs.isEmpty(); jobs = messages(management)) {
            jobs.forEach(job -> management.executeJob(job.getId()));
            context.getBean(LongSteps.class).workThrough();
        }
        context.getBean(LongSteps.class).workThrough();
    }

    /**
     * The job or the long step that waits at the activity, once. What a job throws is thrown; what a long step throws is
     * told to the engine, and the step still waits.
     */
    public static void run(ApplicationContext context, String activity, Stream<ProcessInstance> instances) {
        for (ProcessInstance instance : instances.toList()) {
            if (runLongStep(context, activity, instance) || runJob(context, activity, instance)) return;
        }
        throw new AssertionError("Nothing waits at " + activity);
    }

    private static boolean runLongStep(ApplicationContext context, String activity, ProcessInstance instance) {
        ExternalTask waiting = context.getBean(ExternalTaskService.class)
                .createExternalTaskQuery()
                .processInstanceId(instance.getId())
                .activityId(activity)
                .singleResult();
        if (waiting == null) return false;
        // of this process only: making the papers of all tests before would take minutes
        context.getBean(LongSteps.class).workThrough(topic -> topic.businessKey(waiting.getBusinessKey()));
        return true;
    }

    private static boolean runJob(ApplicationContext context, String activity, ProcessInstance instance) {
        ManagementService management = context.getBean(ManagementService.class);
        List<Job> jobs = management
                .createJobQuery()
                .processInstanceId(instance.getId())
                .activityId(activity)
                .list();
        if (jobs.isEmpty()) return false;
        management.executeJob(jobs.get(0).getId());
        return true;
    }

    private static List<Job> messages(ManagementService management) {
        return management.createJobQuery().messages().withRetriesLeft().list();
    }
}
