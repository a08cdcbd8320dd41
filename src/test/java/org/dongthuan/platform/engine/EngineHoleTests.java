package org.dongthuan.platform.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.camunda.bpm.admin.impl.web.SetupResource;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.rest.dto.identity.UserCredentialsDto;
import org.camunda.bpm.engine.rest.dto.identity.UserDto;
import org.camunda.bpm.engine.rest.dto.identity.UserProfileDto;
import org.camunda.bpm.engine.rest.exception.InvalidRequestException;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.junit.jupiter.api.Test;

/** The published holes of the last community release: open in the engine as shipped, shut in ours. */
class EngineHoleTests {

    private static final String MARK = "${samples.touch()}";

    private final TestEngine plain = TestEngine.plain();
    private final TestEngine hardened = TestEngine.hardened();

    @Test
    void theShippedEngineEvaluatesWhatAnybodyWritesIntoAnOrQuery() {
        int before = plain.samples.touches();
        assertThatThrownBy(() -> plain.as(
                        "nga", () -> query(plain).taskAssigneeExpression(MARK).list()))
                .as("expressions in ad-hoc queries are off")
                .isInstanceOf(BadUserRequestException.class);

        plain.as(
                "nga",
                () -> query(plain).or().taskAssigneeExpression(MARK).endOr().list());

        assertThat(plain.samples.touches()).isEqualTo(before + 1);
    }

    @Test
    void oursRefusesExpressionsInOrQueries() {
        int before = hardened.samples.touches();
        List<Runnable> attempts = List.of(
                () -> query(hardened).taskAssigneeExpression(MARK).list(),
                () -> query(hardened).or().taskAssigneeExpression(MARK).endOr().list(),
                () -> query(hardened).or().taskAssigneeExpression(MARK).endOr().count(),
                () -> query(hardened).or().taskAssigneeExpression(MARK).endOr().listPage(0, 1),
                () -> query(hardened).or().taskAssigneeExpression(MARK).endOr().singleResult(),
                () -> query(hardened)
                        .or()
                        .taskName("x")
                        .endOr()
                        .or()
                        .taskCandidateGroupInExpression(MARK)
                        .endOr()
                        .list(),
                () -> nested(3).list(),
                () -> nested(3).count());
        for (Runnable attempt : attempts) {
            assertThatThrownBy(() -> hardened.as("nga", attempt)).isInstanceOf(BadUserRequestException.class);
        }
        assertThat(hardened.samples.touches()).isEqualTo(before);
    }

    @Test
    void oursRefusesExpressionsInWhatExtendsAStoredFilter() {
        var filters = hardened.engine.getFilterService();
        Filter filter = filters.newTaskFilter("Việc").setQuery(query(hardened).taskNameLike("%"));
        String id = filters.saveFilter(filter).getId();
        grantToOfficials(id);
        int before = hardened.samples.touches();
        hardened.as("nga", () -> filters.list(id));
        List<Runnable> attempts = List.of(
                () -> filters.list(id, query(hardened).taskAssigneeExpression(MARK)),
                () -> filters.list(
                        id, query(hardened).or().taskAssigneeExpression(MARK).endOr()),
                () -> filters.listPage(
                        id, query(hardened).or().taskAssigneeExpression(MARK).endOr(), 0, 1),
                () -> filters.count(
                        id, query(hardened).or().taskAssigneeExpression(MARK).endOr()),
                () -> filters.singleResult(
                        id, query(hardened).or().taskAssigneeExpression(MARK).endOr()));
        for (Runnable attempt : attempts) {
            assertThatThrownBy(() -> hardened.as("nga", attempt)).isInstanceOf(BadUserRequestException.class);
        }
        assertThat(hardened.samples.touches()).isEqualTo(before);
    }

    @Test
    void theShippedEngineLetsAFormerAssigneeCompleteATask() {
        Task task = plain.taskFor(
                "H24.verifier", id -> plain.engine.getTaskService().setAssignee(id, "nga"));
        plain.engine.getTaskService().setAssignee(task.getId(), "son");

        plain.as("nga", () -> plain.engine.getTaskService().complete(task.getId()));

        assertThat(query(plain).taskId(task.getId()).count()).isZero();
    }

    @Test
    void oursKnowsTheAssigneeOfNowOnly() {
        Task task = hardened.taskFor(
                "H24.verifier", id -> hardened.engine.getTaskService().setAssignee(id, "nga"));
        hardened.engine.getTaskService().setAssignee(task.getId(), "son");

        assertThatThrownBy(() -> hardened.as(
                        "nga", () -> hardened.engine.getTaskService().complete(task.getId())))
                .isInstanceOf(AuthorizationException.class);

        assertThat(query(hardened).taskId(task.getId()).count()).isEqualTo(1);
    }

    @Test
    void theShippedEngineMakesAnAdministratorOfWhoeverCallsItsSetup() throws Exception {
        new SetupResource().createInitialUser("plain", intruder());

        assertThat(plain.engine
                        .getIdentityService()
                        .createUserQuery()
                        .memberOfGroup(Groups.CAMUNDA_ADMIN)
                        .list())
                .extracting("id")
                .containsExactly("intruder");
    }

    @Test
    void oursHasNoSetup() {
        assertThatThrownBy(() -> new SetupResource().createInitialUser("hardened", intruder()))
                .isInstanceOf(InvalidRequestException.class);
        assertThat(hardened.engine.getIdentityService().isReadOnly()).isTrue();
    }

    private void grantToOfficials(String filter) {
        var authorizations = hardened.engine.getAuthorizationService();
        var grant = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        grant.setGroupId("officials");
        grant.setResource(Resources.FILTER);
        grant.setResourceId(filter);
        grant.addPermission(Permissions.READ);
        authorizations.saveAuthorization(grant);
    }

    /** As the web apps make one of a body with {@code orQueries} inside of {@code orQueries}. */
    private TaskQuery nested(int depth) {
        var inner = (TaskQueryImpl) query(hardened).taskAssigneeExpression(MARK);
        for (int level = 1; level <= depth; level++) {
            var outer = (TaskQueryImpl) query(hardened);
            outer.addOrQuery(inner);
            inner = outer;
        }
        return inner;
    }

    private static TaskQuery query(TestEngine engine) {
        return engine.engine.getTaskService().createTaskQuery();
    }

    private static UserDto intruder() {
        var profile = new UserProfileDto();
        profile.setId("intruder");
        profile.setFirstName("In");
        profile.setLastName("Truder");
        var credentials = new UserCredentialsDto();
        credentials.setPassword("a-long-pass-phrase-26");
        var user = new UserDto();
        user.setProfile(profile);
        user.setCredentials(credentials);
        return user;
    }
}
