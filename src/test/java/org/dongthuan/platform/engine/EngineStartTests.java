package org.dongthuan.platform.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.dongthuan.ApplicationTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

@ApplicationTest
class EngineStartTests {

    @Autowired
    EngineStart start;

    @Autowired
    RepositoryService repository;

    @Autowired
    FilterService filters;

    @Autowired
    AuthorizationService authorizations;

    @Test
    void everyModelAndFormIsDeployedUnderItsStableName() throws Exception {
        var resolver = new PathMatchingResourcePatternResolver();
        Set<String> shipped = new java.util.TreeSet<>();
        for (String folder : List.of("processes", "forms")) {
            for (var resource : resolver.getResources("classpath*:" + folder + "/*.*")) {
                shipped.add(folder + "/" + resource.getFilename());
            }
        }
        assertThat(shipped).as("the guard guards something").isNotEmpty();
        var deployment =
                repository.createDeploymentQuery().deploymentSource("dongthuan").singleResult();
        assertThat(repository.getDeploymentResourceNames(deployment.getId()))
                .containsExactlyInAnyOrderElementsOf(shipped);
    }

    @Test
    void startingAgainChangesNothing() {
        var before = state();
        start.afterSingletonsInstantiated();
        start.afterSingletonsInstantiated();
        assertThat(state()).isEqualTo(before);
    }

    @Test
    void thereAreThirteenGrantsAndNoMore() {
        assertThat(authorizations.createAuthorizationQuery().list())
                .extracting(Authorization::getGroupId)
                .hasSize(13)
                .containsOnly(EngineUsers.OFFICIALS, EngineUsers.ADMINISTRATORS);
    }

    @Test
    void administratorsWatchAndRetryAndSuspendAndNothingElse() {
        var grant = authorizations
                .createAuthorizationQuery()
                .groupIdIn(EngineUsers.ADMINISTRATORS)
                .resourceType(Resources.PROCESS_DEFINITION)
                .singleResult();
        var granted = Set.of(
                ProcessDefinitionPermissions.READ,
                ProcessDefinitionPermissions.READ_INSTANCE,
                ProcessDefinitionPermissions.READ_HISTORY,
                ProcessDefinitionPermissions.RETRY_JOB,
                ProcessDefinitionPermissions.SUSPEND,
                ProcessDefinitionPermissions.SUSPEND_INSTANCE,
                ProcessDefinitionPermissions.NONE);
        for (ProcessDefinitionPermissions permission : ProcessDefinitionPermissions.values()) {
            assertThat(grant.isPermissionGranted(permission))
                    .as(permission.name())
                    .isEqualTo(granted.contains(permission));
        }
        assertThat(authorizations.isUserAuthorized(
                        "admin",
                        List.of(EngineUsers.ADMINISTRATORS),
                        Permissions.ACCESS,
                        Resources.APPLICATION,
                        "admin"))
                .isFalse();
    }

    @Test
    void grantsAndFiltersThatNobodyShippedGoAtTheNextStart() {
        var stranger = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        stranger.setUserId("nga.pham");
        stranger.setResource(Resources.TASK);
        stranger.setResourceId("*");
        stranger.addPermission(Permissions.ALL);
        authorizations.saveAuthorization(stranger);
        Filter filter = filters.saveFilter(filters.newTaskFilter("Lạ"));

        start.afterSingletonsInstantiated();

        assertThat(authorizations
                        .createAuthorizationQuery()
                        .userIdIn("nga.pham")
                        .count())
                .isZero();
        assertThat(filters.getFilter(filter.getId())).isNull();
        thereAreThirteenGrantsAndNoMore();
    }

    @Test
    void filtersBelongToNobody() {
        assertThat(filters.createFilterQuery().list())
                .extracting(Filter::getName)
                .containsExactlyInAnyOrder(
                        "Việc đang xử lý", "Việc chờ tiếp nhận", "Việc quá hạn", "Tất cả việc tôi có thể xử lý");
        assertThat(filters.createFilterQuery().list()).allSatisfy(filter -> {
            assertThat(filter.getOwner()).isNull();
            assertThat(filter.getProperties()).containsKeys("description", "priority", "refresh");
        });
    }

    private List<Set<String>> state() {
        return List.of(
                repository.createDeploymentQuery().list().stream()
                        .map(deployment -> deployment.getId())
                        .collect(Collectors.toSet()),
                repository.createProcessDefinitionQuery().list().stream()
                        .map(definition -> definition.getId())
                        .collect(Collectors.toSet()),
                filters.createFilterQuery().list().stream().map(Filter::getId).collect(Collectors.toSet()),
                authorizations.createAuthorizationQuery().list().stream()
                        .map(Authorization::getId)
                        .collect(Collectors.toSet()));
    }
}
