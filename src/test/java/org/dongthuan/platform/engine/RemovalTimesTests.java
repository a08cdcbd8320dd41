package org.dongthuan.platform.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricJobLog;
import org.camunda.bpm.engine.impl.persistence.entity.ByteArrayEntity;
import org.camunda.bpm.engine.impl.persistence.entity.HistoricJobLogEventEntity;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Messages and stack traces of failed steps go after three months, although their run is still there. */
class RemovalTimesTests {

    private static final Instant THEN = Instant.parse("2026-01-05T03:00:00Z");

    private final TestEngine hardened = TestEngine.hardened();
    private final ProcessEngine engine = hardened.engine;
    private final HistoryService history = engine.getHistoryService();
    private final ManagementService management = engine.getManagementService();

    @AfterEach
    void resetClock() {
        ClockUtil.reset();
    }

    @Test
    void aFailureGoesBeforeItsRun() {
        ClockUtil.setCurrentTime(Date.from(THEN));
        String run = failedRun();
        HistoricJobLog failure = history.createHistoricJobLogQuery()
                .processInstanceId(run)
                .failureLog()
                .singleResult();
        Date end = Date.from(THEN.plus(Duration.ofDays(90)));
        assertThat(failure.getRemovalTime()).isEqualTo(end);
        String trace = ((HistoricJobLogEventEntity) failure).getExceptionByteArrayId();
        assertThat(endOf(trace)).isEqualTo(end);
        assertThat(history.getHistoricJobLogExceptionStacktrace(failure.getId()))
                .contains("nobodyKnows");

        cleanAt(THEN.plus(Duration.ofDays(89)));
        assertThat(failures(run)).isOne();
        cleanAt(THEN.plus(Duration.ofDays(91)));
        assertThat(failures(run)).isZero();
        assertThat((Object) hardened.<ByteArrayEntity>inside(
                        context -> context.getDbEntityManager().selectById(ByteArrayEntity.class, trace)))
                .isNull();
        assertThat(history.createHistoricProcessInstanceQuery()
                        .processInstanceId(run)
                        .count())
                .isOne();
    }

    @Test
    void whatIsDoneOutsideOfAnyRunIsForgottenInAYear() {
        ClockUtil.setCurrentTime(Date.from(THEN));
        String definition = definition();
        // whether he may is not the question here
        engine.getProcessEngineConfiguration().setAuthorizationEnabled(false);
        try {
            hardened.as("admin", () -> engine.getRepositoryService().suspendProcessDefinitionById(definition));
        } finally {
            engine.getProcessEngineConfiguration().setAuthorizationEnabled(true);
            engine.getRepositoryService().activateProcessDefinitionById(definition);
        }
        assertThat(history.createUserOperationLogQuery()
                        .processDefinitionId(definition)
                        .operationType("SuspendProcessDefinition")
                        .list())
                .isNotEmpty()
                .allMatch(line -> line.getRemovalTime().equals(Date.from(THEN.plus(Duration.ofDays(365)))));
    }

    private String definition() {
        return engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey("review")
                .latestVersion()
                .singleResult()
                .getId();
    }

    private String failedRun() {
        engine.getRepositoryService()
                .createDeployment()
                .addModelInstance(
                        "failing.bpmn",
                        Bpmn.createExecutableProcess("failing")
                                .camundaHistoryTimeToLive(3650)
                                .startEvent()
                                .serviceTask("step")
                                .camundaAsyncBefore()
                                .camundaExpression("${nobodyKnows.this()}")
                                .endEvent()
                                .done())
                .deploy();
        String run =
                engine.getRuntimeService().startProcessInstanceByKey("failing").getId();
        String job = management
                .createJobQuery()
                .processInstanceId(run)
                .singleResult()
                .getId();
        assertThatThrownBy(() -> management.executeJob(job)).isInstanceOf(RuntimeException.class);
        return run;
    }

    private Date endOf(String bytes) {
        return hardened.inside(context -> context.getDbEntityManager()
                .selectById(ByteArrayEntity.class, bytes)
                .getRemovalTime());
    }

    private long failures(String run) {
        return history.createHistoricJobLogQuery()
                .processInstanceId(run)
                .failureLog()
                .count();
    }

    private void cleanAt(Instant moment) {
        ClockUtil.setCurrentTime(Date.from(moment));
        history.cleanUpHistoryAsync(true);
        history.findHistoryCleanupJobs().forEach(job -> management.executeJob(job.getId()));
    }
}
