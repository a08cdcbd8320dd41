package org.dongthuan.bench;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.model.bpmn.Bpmn;

/**
 * The engine as it is without us, with its whole history: an instance is started, two tasks of it are claimed and
 * completed. What anybody who wants two people to agree would build first.
 */
final class BareEngine implements AutoCloseable {

    static final String PROCESS = "two-tasks";

    private final ProcessEngine engine;

    /** @param url of a database of its own, whose owner it is */
    BareEngine(String url, String user) {
        this(url, user, false);
    }

    /** @param authorizations whether it asks who may see what, as it would with several offices in one engine */
    BareEngine(String url, String user, boolean authorizations) {
        var configuration = new StandaloneProcessEngineConfiguration();
        configuration.setProcessEngineName("default");
        configuration.setJdbcUrl(url);
        configuration.setJdbcDriver("org.postgresql.Driver");
        configuration.setJdbcUsername(user);
        configuration.setJdbcPassword(user);
        configuration.setJdbcMaxActiveConnections(20);
        configuration.setJdbcMaxIdleConnections(20);
        configuration.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
        configuration.setHistory(ProcessEngineConfiguration.HISTORY_FULL);
        configuration.setAuthorizationEnabled(authorizations);
        configuration.setJobExecutorActivate(false);
        configuration.setMetricsEnabled(false);
        configuration.setTaskMetricsEnabled(false);
        configuration.setEnforceHistoryTimeToLive(false);
        engine = configuration.buildProcessEngine();
        if (engine.getRepositoryService().createProcessDefinitionQuery().count() == 0) deploy();
    }

    private void deploy() {
        var model = Bpmn.createExecutableProcess(PROCESS)
                .startEvent()
                .userTask("verify")
                .camundaCandidateGroups("verifiers")
                .userTask("approve")
                .camundaCandidateGroups("approvers")
                .endEvent()
                .done();
        engine.getRepositoryService()
                .createDeployment()
                .addModelInstance(PROCESS + ".bpmn", model)
                .deploy();
    }

    ProcessEngine engine() {
        return engine;
    }

    /** Once through the whole process. */
    void once() {
        String instance = engine.getRuntimeService()
                .startProcessInstanceByKey(PROCESS, "number")
                .getId();
        for (String person : new String[] {"lan", "minh"}) {
            String task = engine.getTaskService()
                    .createTaskQuery()
                    .processInstanceId(instance)
                    .singleResult()
                    .getId();
            engine.getTaskService().claim(task, person);
            engine.getTaskService().complete(task);
        }
    }

    @Override
    public void close() {
        engine.close();
    }
}
