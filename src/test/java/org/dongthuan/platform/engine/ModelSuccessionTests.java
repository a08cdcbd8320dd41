package org.dongthuan.platform.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.dongthuan.ApplicationTest;
import org.dongthuan.platform.StartRefusal;
import org.dongthuan.platform.engine.DeployedModelsTable.Deployed;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.flyway.FlywayConnectionDetails;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/** Two versions on one database: the models go forward, once, and never back. */
@ApplicationTest
class ModelSuccessionTests {

    private static final int OURS = ModelSet.shippedVersion();
    private static final String MODEL = "processes/time-limit.dmn";

    @Autowired
    EngineStart start;

    @Autowired
    EngineStart.TurnTaking turns;

    @Autowired
    RepositoryService repository;

    @Autowired
    ResourcePatternResolver resources;

    @Autowired
    Retention retention;

    @Autowired
    DeployedModelsTable table;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    FlywayConnectionDetails owner;

    @Test
    void whatIsDeployedIsRemembered() {
        assertThat(table.newest()).map(Deployed::version).contains(OURS);
    }

    @Test
    void anOldNodeDoesNotStartWhenNewerModelsAreDeployed() {
        undone(() -> {
            table.remember(new Deployed(OURS + 1, "f".repeat(64)));
            List<String> before = deployments();
            assertThatExceptionOfType(StartRefusal.class)
                    .isThrownBy(start::afterSingletonsInstantiated)
                    .satisfies(refusal -> assertThat(refusal)
                            .hasMessageContaining("number " + (OURS + 1))
                            .hasMessageContaining("newer"));
            assertThat(deployments()).isEqualTo(before);
        });
    }

    @Test
    void anOldNodeNeverMakesItsModelTheLatestAgain() {
        undone(() -> {
            node(true).deploy(changed(OURS + 1, "newer"));
            String latest = latest();
            assertThatExceptionOfType(StartRefusal.class)
                    .isThrownBy(() -> node(true).deploy(changed(OURS, "older")));
            assertThat(latest()).isEqualTo(latest);
        });
    }

    @Test
    void aNewerNodeDeploysAndStartsAgainWithoutDeploying() {
        undone(() -> {
            String before = latest();
            node(false).deploy(changed(OURS + 1, "newer"));
            String newer = latest();
            assertThat(newer).isNotEqualTo(before);
            assertThat(table.newest()).map(Deployed::version).contains(OURS + 1);
            node(false).deploy(changed(OURS + 1, "newer"));
            assertThat(latest()).isEqualTo(newer);
        });
    }

    /** Who changes a model and forgets the number: which of the two is the newer one? */
    @Test
    void otherModelsUnderTheSameNumberAreRefusedWhereMoreThanOneNodeMayWork() {
        undone(() -> {
            String before = latest();
            assertThatExceptionOfType(StartRefusal.class)
                    .isThrownBy(() -> node(false).deploy(changed(OURS, "other")))
                    .withMessageContaining("same number " + OURS)
                    .withMessageContaining("models.csv");
            assertThat(latest()).isEqualTo(before);
            node(true).deploy(changed(OURS, "other"));
            assertThat(latest()).as("on one's own machine").isNotEqualTo(before);
        });
    }

    @Test
    void nodesThatStartTogetherDeployOnce() throws Exception {
        List<String> before = deployments();
        var pool = Executors.newFixedThreadPool(3);
        Callable<Boolean> starting = () -> {
            turns.oneAtATime(() -> node(false).deploy(changed(OURS + 1, "together")));
            return true;
        };
        try {
            for (var node : pool.invokeAll(List.of(starting, starting, starting), 60, TimeUnit.SECONDS)) {
                assertThat(node.get()).isTrue();
            }
            assertThat(deployments()).hasSize(before.size() + 1);
        } finally {
            pool.shutdown();
            deployments().stream()
                    .filter(id -> !before.contains(id))
                    .forEach(id -> repository.deleteDeployment(id, true));
            JdbcClient.create(new DriverManagerDataSource(owner.getJdbcUrl(), owner.getUsername(), owner.getPassword()))
                    .sql("delete from app.deployed_models where version > ?")
                    .param(OURS)
                    .update();
        }
        assertThat(deployments()).isEqualTo(before);
    }

    /** A node of its own, as far as models go. */
    private ShippedModels node(boolean alone) {
        return new ShippedModels(repository, resources, retention, new ModelSuccession(table, alone));
    }

    private static ModelSet changed(int version, String remark) {
        try {
            String model = Files.readString(Path.of(MODEL)) + "<!-- " + remark + " -->\n";
            return new ModelSet(version, Map.of(MODEL, model.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private String latest() {
        return repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey("time-limit")
                .latestVersion()
                .singleResult()
                .getId();
    }

    private List<String> deployments() {
        return repository.createDeploymentQuery().list().stream()
                .map(Deployment::getId)
                .sorted()
                .toList();
    }

    private void undone(Runnable story) {
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            story.run();
        });
    }
}
