package org.dongthuan.platform.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.history.HistoricTaskInstanceQuery;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An, Bình verify at H24, Sơn at H31, Nga is an official; the task in question waits for the verifiers of H24. */
class TaskVisibilityTests {

    private final TestEngine hardened = TestEngine.hardened();
    private final TaskService tasks = hardened.engine.getTaskService();
    private final RuntimeService runtime = hardened.engine.getRuntimeService();
    private final HistoryService history = hardened.engine.getHistoryService();
    private final FormService forms = hardened.engine.getFormService();

    private Task task;

    /** Attempts to make a query say more than it should. */
    static Stream<Named<UnaryOperator<TaskQuery>>> widenedQueries() {
        return Stream.of(
                query("nothing asked", query -> query),
                query("of the other group", query -> query.taskCandidateGroup("H24.verifier")),
                query("of all groups", query -> query.taskCandidateGroupIn(List.of("H24.verifier", "H31.verifier"))),
                query("groups like", query -> query.taskCandidateGroupLike("%")),
                query(
                        "assigned too",
                        query -> query.taskCandidateGroup("H24.verifier").includeAssignedTasks()),
                query("of a colleague", query -> query.taskCandidateUser("an")),
                query("with candidates", query -> query.withCandidateGroups()),
                query("without users", query -> query.withoutCandidateUsers()),
                query(
                        "assigned or not",
                        query -> query.or().taskAssigned().taskUnassigned().endOr()),
                query(
                        "any name",
                        query -> query.or().taskNameLike("%").taskName("x").endOr()),
                query(
                        "two ors",
                        query -> query.or()
                                .taskNameLike("%")
                                .endOr()
                                .or()
                                .taskUnassigned()
                                .endOr()),
                query(
                        "or of groups",
                        query -> query.or()
                                .taskCandidateGroup("H24.verifier")
                                .taskName("x")
                                .endOr()),
                query(
                        "assignee like",
                        query -> query.or()
                                .taskAssigneeLike("%")
                                .taskUnassigned()
                                .endOr()),
                query("business key", query -> query.processInstanceBusinessKeyLike("%")),
                query("definition", query -> query.processDefinitionKey("review")),
                query("definition name", query -> query.processDefinitionNameLike("%")),
                query(
                        "definition key in or",
                        query -> query.or().processDefinitionKey("review").endOr()),
                query("variable", query -> query.processVariableValueEquals("secret", "of H24.verifier")),
                query("variable like", query -> query.processVariableValueLike("secret", "%")),
                query(
                        "variable in or",
                        query -> query.or()
                                .processVariableValueLike("secret", "%")
                                .endOr()),
                query("no tenant", query -> query.withoutTenantId()),
                query("active", query -> query.active()),
                query(
                        "sorted",
                        query -> query.orderByTaskName().asc().orderByTaskId().desc()),
                query(
                        "case-insensitive",
                        query -> query.orderByTaskNameCaseInsensitive().asc()),
                query("with forms", query -> query.initializeFormKeys()),
                query("with remarks", query -> query.withCommentAttachmentInfo()));
    }

    private static Named<UnaryOperator<TaskQuery>> query(String name, UnaryOperator<TaskQuery> query) {
        return Named.of(name, query);
    }

    @BeforeEach
    void aTaskForTheVerifiersOfHaiphong() {
        task = hardened.taskFor("H24.verifier");
        tasks.setVariableLocal(task.getId(), "column", "DC-2026-000001");
    }

    @AfterEach
    void endAll() {
        runtime.createProcessInstanceQuery()
                .list()
                .forEach(instance -> runtime.deleteProcessInstance(instance.getId(), "test"));
    }

    @ParameterizedTest
    @MethodSource("widenedQueries")
    void noQueryFindsATaskOfAnotherAgency(UnaryOperator<TaskQuery> widened) {
        assertThat(hardened.as(
                        "son", () -> widened.apply(tasks.createTaskQuery()).list()))
                .isEmpty();
        assertThat(hardened.as(
                        "son", () -> widened.apply(tasks.createTaskQuery()).count()))
                .isZero();
        assertThat(hardened.as(
                        "son", () -> widened.apply(tasks.createTaskQuery()).listPage(0, 10)))
                .isEmpty();
    }

    @Test
    void theMembersOfTheCandidateGroupFindIt() {
        for (String verifier : List.of("an", "binh")) {
            assertThat(found(verifier)).containsExactly(task.getId());
            assertThat(hardened.as(verifier, () -> tasks.createTaskQuery().count()))
                    .isEqualTo(1);
        }
    }

    @Test
    void candidatesByNameAndAssigneesFindIt() {
        assertThat(found("nga")).isEmpty();
        tasks.addCandidateUser(task.getId(), "nga");
        assertThat(found("nga")).containsExactly(task.getId());
        tasks.deleteCandidateUser(task.getId(), "nga");
        assertThat(found("nga")).isEmpty();
        tasks.setAssignee(task.getId(), "nga");
        assertThat(found("nga")).containsExactly(task.getId());
    }

    @Test
    void filtersCombineWithWhatAPersonSees() {
        Task other = hardened.taskFor("H31.verifier");
        assertThat(found("son")).containsExactly(other.getId());
        assertThat(hardened.as(
                        "an",
                        () -> tasks.createTaskQuery()
                                .or()
                                .taskId(task.getId())
                                .taskId(other.getId())
                                .taskUnassigned()
                                .endOr()
                                .orderByTaskCreateTime()
                                .desc()
                                .listPage(0, 5)))
                .extracting(Task::getId)
                .containsExactly(task.getId());
        assertThat(hardened.as(
                        "an", () -> tasks.createTaskQuery().taskName("gì khác").count()))
                .isZero();
    }

    @Test
    void everyWayToASingleTaskIsShutForOthers() {
        String id = task.getId();
        for (String stranger : List.of("son", "nga", "admin")) {
            refusedTo(stranger, () -> tasks.getVariables(id));
            refusedTo(stranger, () -> tasks.getVariable(id, "secret"));
            refusedTo(stranger, () -> tasks.getVariableLocal(id, "column"));
            refusedTo(stranger, () -> forms.getTaskFormData(id));
            refusedTo(stranger, () -> forms.getTaskFormVariables(id));
            refusedTo(stranger, () -> forms.getRenderedTaskForm(id));
            refusedTo(stranger, () -> forms.getDeployedTaskForm(id));
            refusedTo(stranger, () -> tasks.getIdentityLinksForTask(id));
            refusedTo(stranger, () -> tasks.getTaskComments(id));
            refusedTo(stranger, () -> tasks.getTaskAttachments(id));
            refusedTo(stranger, () -> tasks.getTaskEvents(id));
            refusedTo(stranger, () -> tasks.getSubTasks(id));
            refusedTo(stranger, () -> tasks.claim(id, stranger));
            refusedTo(stranger, () -> tasks.complete(id));
            refusedTo(stranger, () -> forms.submitTaskForm(id, Map.of()));
            refusedTo(stranger, () -> tasks.setAssignee(id, stranger));
            refusedTo(stranger, () -> tasks.createTaskReport().taskCountByCandidateGroup());
        }
        assertThat(tasks.createTaskQuery().taskId(id).singleResult().getAssignee())
                .isNull();
    }

    @Test
    void sqlOfTheCallersOwnIsRefused() {
        String all = "select * from ACT_RU_TASK";
        refusedTo("an", () -> tasks.createNativeTaskQuery().sql(all).list());
        refusedTo("an", () -> tasks.createNativeTaskQuery().sql(all).listPage(0, 1));
        refusedTo(
                "an",
                () -> tasks.createNativeTaskQuery()
                        .sql("select count(*) from ACT_RU_TASK")
                        .count());
        String past = "select * from ACT_HI_TASKINST";
        refusedTo(
                "an",
                () -> history.createNativeHistoricTaskInstanceQuery().sql(past).list());
        refusedTo(
                "an",
                () -> history.createNativeHistoricTaskInstanceQuery()
                        .sql("select count(*) from ACT_HI_TASKINST")
                        .count());
    }

    @Test
    void whoeverMustStayIndependentSeesAndDoesNothing() {
        String id = task.getId();
        tasks.addUserIdentityLink(id, "an", TaskVisibility.EXCLUDED);

        assertThat(found("an")).isEmpty();
        assertThat(hardened.as("an", () -> tasks.createTaskQuery().count())).isZero();
        assertThat(hardened.as("an", () -> past().list())).isEmpty();
        assertThat(hardened.as("an", () -> past().count())).isZero();
        assertThat(hardened.as("an", () -> runtime.createVariableInstanceQuery().list()))
                .isEmpty();
        assertThat(hardened.as("an", () -> runtime.createVariableInstanceQuery().count()))
                .isZero();
        refusedTo("an", () -> forms.getTaskFormVariables(id));
        refusedTo("an", () -> tasks.claim(id, "an"));
        assertThat(found("binh")).as("nobody else is concerned").containsExactly(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"assignee", "candidate"})
    void noLinkOutweighsTheExclusion(String link) {
        String id = task.getId();
        tasks.addUserIdentityLink(id, "nga", link);
        assertThat(found("nga")).as("before").containsExactly(id);
        tasks.addUserIdentityLink(id, "nga", TaskVisibility.EXCLUDED);

        assertThat(found("nga")).isEmpty();
        assertThat(hardened.as("nga", () -> past().list())).isEmpty();
        refusedTo("nga", () -> tasks.complete(id));
        refusedTo("nga", () -> forms.submitTaskForm(id, Map.of()));
        refusedTo("nga", () -> tasks.setAssignee(id, null));
        refusedTo("nga", () -> tasks.getVariables(id));
    }

    @Test
    void theExclusionOutlivesTheTask() {
        tasks.setAssignee(task.getId(), "an");
        tasks.addUserIdentityLink(task.getId(), "an", TaskVisibility.EXCLUDED);
        runtime.deleteProcessInstance(task.getProcessInstanceId(), "withdrawn");

        assertThat(past().taskAssignee("an").count()).as("it was his").isEqualTo(1);
        assertThat(hardened.as("an", () -> past().list())).isEmpty();
    }

    @Test
    void administratorsSeeNoTaskEvenIfALinkNamesThem() {
        tasks.addCandidateUser(task.getId(), "admin");
        tasks.addCandidateGroup(task.getId(), "administrators");
        tasks.setAssignee(task.getId(), "admin");

        assertThat(found("admin")).isEmpty();
        assertThat(hardened.as("admin", () -> tasks.createTaskQuery().count())).isZero();
        assertThat(hardened.as("admin", () -> past().list())).isEmpty();
        assertThat(hardened.as("admin", () -> past().count())).isZero();
        assertThat(hardened.as(
                        "admin", () -> runtime.createVariableInstanceQuery().list()))
                .isEmpty();
        assertThat(hardened.as(
                        "admin", () -> runtime.createVariableInstanceQuery().count()))
                .isZero();
        refusedTo("admin", () -> tasks.complete(task.getId()));
    }

    @Test
    void noGroupOfTheEngineMakesAnybodyAlmighty() {
        assertThat(found("almighty")).isEmpty();
        refusedTo("almighty", () -> tasks.getVariables(task.getId()));
        refusedTo("almighty", () -> runtime.startProcessInstanceByKey("review"));
        refusedTo(
                "almighty",
                () -> hardened.engine
                        .getAuthorizationService()
                        .saveAuthorization(hardened.engine
                                .getAuthorizationService()
                                .createNewAuthorization(Authorization.AUTH_TYPE_GRANT)));
    }

    @Test
    void aGrantOnTasksOpensNothing() {
        var authorizations = hardened.engine.getAuthorizationService();
        var grant = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        grant.setUserId("son");
        grant.setResource(Resources.TASK);
        grant.setResourceId("*");
        grant.addPermission(Permissions.ALL);
        authorizations.saveAuthorization(grant);
        try {
            assertThat(found("son")).isEmpty();
            refusedTo("son", () -> tasks.complete(task.getId()));
            refusedTo("son", () -> tasks.getVariables(task.getId()));
            refusedTo("son", () -> tasks.deleteTask(task.getId()));
            refusedTo("son", () -> tasks.saveTask(tasks.newTask()));
        } finally {
            authorizations.deleteAuthorization(grant.getId());
        }
    }

    @Test
    void variablesAreSeenWithTheTaskThatTheyHangOn() {
        Function<String, List<String>> names = person -> hardened.as(
                person,
                () -> runtime.createVariableInstanceQuery().list().stream()
                        .map(variable -> variable.getName())
                        .toList());
        assertThat(names.apply("an")).containsExactly("column");
        assertThat(hardened.as("an", () -> runtime.createVariableInstanceQuery().count()))
                .isEqualTo(1);
        assertThat(names.apply("son")).isEmpty();
        assertThat(hardened.as(
                        "son",
                        () -> runtime.createVariableInstanceQuery()
                                .taskIdIn(task.getId())
                                .activityInstanceIdIn("x", task.getExecutionId())
                                .count()))
                .isZero();
    }

    @Test
    void pastTasksAreSeenByWhoeverDidThem() {
        tasks.setAssignee(task.getId(), "an");
        hardened.as("an", () -> tasks.complete(task.getId()));

        assertThat(hardened.as(
                        "an",
                        () -> history.createHistoricTaskInstanceQuery()
                                .finished()
                                .list()))
                .extracting("id")
                .contains(task.getId());
        assertThat(hardened.as(
                        "binh",
                        () -> history.createHistoricTaskInstanceQuery()
                                .taskId(task.getId())
                                .count()))
                .isZero();
        assertThat(hardened.as(
                        "son",
                        () -> history.createHistoricTaskInstanceQuery()
                                .or()
                                .taskId(task.getId())
                                .taskAssignee("an")
                                .endOr()
                                .list()))
                .isEmpty();
    }

    @Test
    void theEngineItselfSeesAll() {
        hardened.taskFor("H31.verifier");
        assertThat(tasks.createTaskQuery().count()).isEqualTo(2);
        assertThat(tasks.getVariables(task.getId())).containsKey("secret");
    }

    @Test
    void workOnTasksWritesNoAuthorizations() {
        long before = authorizations();
        for (int i = 0; i < 5; i++) {
            Task another = hardened.taskFor("H24.verifier");
            tasks.addCandidateUser(another.getId(), "nga");
            tasks.addCandidateGroup(another.getId(), "H31.verifier");
            tasks.setOwner(another.getId(), "binh");
            hardened.as("an", () -> tasks.claim(another.getId(), "an"));
            hardened.as("an", () -> tasks.setAssignee(another.getId(), null));
            tasks.setAssignee(another.getId(), "an");
            hardened.as("an", () -> tasks.complete(another.getId()));
        }
        assertThat(authorizations()).isEqualTo(before);
    }

    private HistoricTaskInstanceQuery past() {
        return history.createHistoricTaskInstanceQuery().processInstanceId(task.getProcessInstanceId());
    }

    private long authorizations() {
        return hardened.engine
                .getAuthorizationService()
                .createAuthorizationQuery()
                .count();
    }

    private List<String> found(String person) {
        return hardened.as(
                person,
                () -> tasks.createTaskQuery().list().stream().map(Task::getId).toList());
    }

    private void refusedTo(String person, Runnable attempt) {
        assertThatThrownBy(() -> hardened.as(person, attempt)).isInstanceOf(AuthorizationException.class);
    }
}
