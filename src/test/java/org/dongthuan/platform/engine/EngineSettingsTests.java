package org.dongthuan.platform.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import javax.script.ScriptEngineFactory;
import javax.script.ScriptEngineManager;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.dongthuan.ApplicationTest;
import org.dongthuan.platform.Refusal;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The settings by their effect: a misspelt name would be ignored without a word. */
@ApplicationTest
class EngineSettingsTests {

    @Autowired
    ProcessEngine engine;

    @Autowired
    CamundaBpmProperties properties;

    @Autowired
    AsPerson asPerson;

    @Test
    void theEngineIsSetAsWritten() {
        var set = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        assertThat(set.isAuthorizationEnabled()).isTrue();
        assertThat(set.isAuthorizationEnabledForCustomCode()).isFalse();
        assertThat(set.isEnableExpressionsInAdhocQueries()).isFalse();
        assertThat(set.isEnableExpressionsInStoredQueries()).isTrue();
        assertThat(set.isJavaSerializationFormatEnabled()).isFalse();
        assertThat(set.isDeserializationTypeValidationEnabled()).isTrue();
        assertThat(set.isEnableXxeProcessing()).isFalse();
        assertThat(set.getQueryMaxResultsLimit()).isEqualTo(200);
        assertThat(set.getHistoryLevel()).isInstanceOf(KeptHistory.class);
        assertThat(set.getHistoryRemovalTimeStrategy())
                .isEqualTo(ProcessEngineConfiguration.HISTORY_REMOVAL_TIME_STRATEGY_START);
        assertThat(set.getHistoryTimeToLive()).isEqualTo("P3650D");
        assertThat(set.isEnforceHistoryTimeToLive()).isTrue();
        assertThat(set.isHistoryCleanupEnabled()).isTrue();
        assertThat(set.getHistoryCleanupBatchWindowStartTime()).isEqualTo("22:00+0700");
        assertThat(set.getHistoryCleanupBatchWindowEndTime()).isEqualTo("04:00+0700");
        assertThat(set.getHistoryCleanupJobLogTimeToLive()).isEqualTo("P30D");
        assertThat(set.isTaskMetricsEnabled()).isFalse();
        assertThat(set.isDbMetricsReporterActivate()).isFalse();
        assertThat(set.isStandaloneTasksEnabled()).isFalse();
        assertThat(set.isCmmnEnabled()).isFalse();
        assertThat(set.isEnforceSpecificVariablePermission()).isTrue();
        assertThat(set.isWebappsAuthenticationLoggingEnabled()).isTrue();
        assertThat(set.isRestrictUserOperationLogToAuthenticatedUsers()).isFalse();
        assertThat(set.getDefaultSerializationFormat()).isEqualTo("application/json");
        assertThat(set.getAuthorizationCheckRevokes()).isEqualTo("never");
        assertThat(set.isJdbcBatchProcessing()).isTrue();
        assertThat(set.getFailedJobRetryTimeCycle()).isEqualTo("PT10S,PT1M,PT5M,PT30M,PT2H");
        assertThat(set.getGroupResourceWhitelistPattern()).isEqualTo("[a-zA-Z0-9._-]+");
        assertThat(set.getUserResourceWhitelistPattern()).isEqualTo("[a-zA-Z0-9._-]+");
        assertThat(set.getAdminGroups()).isEmpty();
        assertThat(set.getAdminUsers()).isEmpty();
        assertThat(set.isEnableCmdExceptionLogging()).isFalse();
        assertThat(properties.getJobExecution().getLockTimeInMillis()).isEqualTo(60_000);
        assertThat(properties.getJobExecution().getMaxWait()).isEqualTo(10_000);
    }

    @Test
    void theWebAppsAreSetAsWritten() {
        var webapp = properties.getWebapp();
        assertThat(webapp.getAuth().getCache().isTtlEnabled()).isTrue();
        assertThat(webapp.getAuth().getCache().getTimeToLive()).isZero();
        assertThat(webapp.isIndexRedirectEnabled()).isFalse();
        assertThat(webapp.getCsrf().getInitParams()).containsEntry("sameSiteCookieOption", "LAX");
        assertThat(properties.isAutoDeploymentEnabled()).isFalse();
    }

    @Test
    void noScriptLanguageIsThereButTheEnginesOwn() {
        assertThat(new ScriptEngineManager().getEngineFactories())
                .extracting(ScriptEngineFactory::getLanguageName)
                .as("the languages of decision tables and of expressions")
                .containsExactlyInAnyOrder("feel", "feel-unary-tests", "JSP 2.1 EL");
    }

    @Test
    void aListWithoutAnEndIsRefused() {
        assertThatThrownBy(() -> asPerson.call(
                        "lan.vu",
                        () -> engine.getTaskService().createTaskQuery().list()))
                .isInstanceOf(BadUserRequestException.class);
        assertThat(asPerson.call(
                        "lan.vu",
                        () -> engine.getTaskService().createTaskQuery().listPage(0, 200)))
                .isNotNull();
    }

    @Test
    void noTaskStandsAloneAndNoObjectIsSerialized() {
        var tasks = engine.getTaskService();
        assertThatThrownBy(() -> tasks.saveTask(tasks.newTask())).isInstanceOf(ProcessEngineException.class);
        var serialized = Variables.serializedObjectValue("rO0AB")
                .serializationDataFormat("application/x-java-serialized-object")
                .objectTypeName("java.util.ArrayList")
                .create();
        assertThatThrownBy(() -> engine.getRuntimeService()
                        .startProcessInstanceByKey("record-correction", Map.of("x", serialized)))
                .isInstanceOf(ProcessEngineException.class);
    }

    @Test
    void whoeverHasNoAccountDoesNothing() {
        for (String account : List.of("nobody", "")) {
            assertThatThrownBy(() -> asPerson.run(account, () -> {
                        throw new AssertionError("ran");
                    }))
                    .isInstanceOf(Refusal.NotPermitted.class);
        }
        assertThat(engine.getIdentityService().getCurrentAuthentication()).isNull();
    }
}
