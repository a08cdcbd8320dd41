package org.dongthuan.platform.engine;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** A process whose one step fails, since it calls a bean that nobody knows. */
public final class FailingProcess {

    private final RepositoryService repository;
    private final RuntimeService runtime;
    private final ManagementService management;
    private final String id;
    private final String step;
    private final String call;
    private final List<String> deployments = new ArrayList<>();

    /**
     * @param step its name
     * @param call of that bean
     */
    public FailingProcess(ApplicationContext context, String id, String step, String call) {
        repository = context.getBean(RepositoryService.class);
        runtime = context.getBean(RuntimeService.class);
        management = context.getBean(ManagementService.class);
        this.id = id;
        this.step = step;
        this.call = call;
    }

    /** A new version each time. */
    public void deploy(String deployment) {
        deployments.add(repository
                .createDeployment()
                .name(deployment)
                .addModelInstance(
                        id + ".bpmn",
                        Bpmn.createExecutableProcess(id)
                                .name("Quy trình có bước lỗi")
                                .camundaHistoryTimeToLive(1)
                                .startEvent()
                                .serviceTask("step")
                                .name(step)
                                .camundaAsyncBefore()
                                .camundaExpression("${nobodyKnowsThisBean." + call + "}")
                                .endEvent()
                                .done())
                .deploy()
                .getId());
    }

    /** Its job, after its last try. */
    public Job fails(@Nullable String businessKey) {
        String run = runtime.startProcessInstanceByKey(id, businessKey).getId();
        Job job = management.createJobQuery().processInstanceId(run).singleResult();
        assertThatThrownBy(() -> management.executeJob(job.getId())).isInstanceOf(RuntimeException.class);
        // the first failure counts the tries anew
        management.setJobRetries(job.getId(), 1);
        assertThatThrownBy(() -> management.executeJob(job.getId())).isInstanceOf(RuntimeException.class);
        return job;
    }

    /** With all its runs. */
    public void remove() {
        deployments.forEach(deployment -> repository.deleteDeployment(deployment, true));
    }
}
