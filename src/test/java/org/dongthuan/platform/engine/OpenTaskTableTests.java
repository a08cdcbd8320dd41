package org.dongthuan.platform.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Date;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.dongthuan.platform.engine.OpenTaskTable.Strayed;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The read model of the open tasks says what the engine says, whatever is done to a task and by whatever way. */
class OpenTaskTableTests {

    private static final String GROUP = "H24.verifier";

    private final TestEngine hardened = TestEngine.hardened();
    private final TaskService tasks = hardened.engine.getTaskService();
    private final RuntimeService runtime = hardened.engine.getRuntimeService();
    private final JdbcClient sql = JdbcClient.create(hardened.database());
    private final OpenTaskTable table = new OpenTaskTable(sql);
    private final OpenTaskCheck check = new OpenTaskCheck(table);

    /** Other classes work with the same engine, and may have left a task. */
    @BeforeEach
    void endWhatOthersLeft() {
        runtime.createProcessInstanceQuery()
                .list()
                .forEach(instance -> runtime.deleteProcessInstance(instance.getId(), "test"));
    }

    @AfterEach
    void endAll() {
        endWhatOthersLeft();
        assertThat(table.strayed()).isEmpty();
        assertThat(sql.sql("select count(*) from app.open_task_reader")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    static Stream<Named<Consumer<Work>>> changes() {
        return Stream.of(
                change("nothing", work -> {}),
                change("claimed", work -> work.tasks.claim(work.task, "an")),
                change("given back", work -> {
                    work.tasks.claim(work.task, "an");
                    work.tasks.setAssignee(work.task, null);
                }),
                change("assigned to a stranger", work -> work.tasks.setAssignee(work.task, "son")),
                change("another candidate", work -> work.tasks.addCandidateUser(work.task, "nga")),
                change("another group", work -> work.tasks.addCandidateGroup(work.task, "H31.verifier")),
                change("another group instead", work -> {
                    work.tasks.addCandidateGroup(work.task, "H31.verifier");
                    work.tasks.deleteCandidateGroup(work.task, GROUP);
                }),
                change("no candidate", work -> work.tasks.deleteCandidateGroup(work.task, GROUP)),
                change(
                        "somebody excluded",
                        work -> work.tasks.addUserIdentityLink(work.task, "an", TaskVisibility.EXCLUDED)),
                change("excluded and again not", work -> {
                    work.tasks.addUserIdentityLink(work.task, "an", TaskVisibility.EXCLUDED);
                    work.tasks.addUserIdentityLink(work.task, "binh", TaskVisibility.EXCLUDED);
                    work.tasks.deleteUserIdentityLink(work.task, "an", TaskVisibility.EXCLUDED);
                }),
                change("another last day", work -> work.tasks.setDueDate(work.task, new Date(0))),
                change("suspended", work -> work.runtime.suspendProcessInstanceById(work.instance)),
                change(
                        "moved to another step and back",
                        work -> work.runtime
                                .createProcessInstanceModification(work.instance)
                                .cancelAllForActivity("reviewRequest")
                                .startBeforeActivity("reviewRequest")
                                .execute()),
                change(
                        "two of them",
                        work -> work.runtime
                                .createProcessInstanceModification(work.instance)
                                .startBeforeActivity("reviewRequest")
                                .execute()),
                change("completed", work -> {
                    work.tasks.setAssignee(work.task, "an");
                    TestEngine.hardened().as("an", () -> work.tasks.complete(work.task));
                }),
                change("cancelled", work -> work.runtime.deleteProcessInstance(work.instance, "test")),
                change("by an error", work -> work.tasks.handleBpmnError(work.task, "any")));
    }

    private static Named<Consumer<Work>> change(String name, Consumer<Work> change) {
        return Named.of(name, change);
    }

    /** A task to which something is done. */
    record Work(TaskService tasks, RuntimeService runtime, String task, String instance) {}

    @ParameterizedTest
    @MethodSource("changes")
    void isWrittenWithEveryChange(Consumer<Work> change) {
        Task task = hardened.taskFor(GROUP);
        Task other = hardened.taskFor("H31.verifier");
        change.accept(new Work(tasks, runtime, task.getId(), task.getProcessInstanceId()));

        assertThat(table.strayed()).isEmpty();
        for (String person : TestEngine.PEOPLE.keySet()) {
            List<String> seen = seenOneByOne(person);
            assertThat(listed(person, all -> {})).as(person).containsExactlyInAnyOrderElementsOf(seen);
            assertThat(listed(person, query -> query.orderByDueDate().asc()))
                    .as(person)
                    .containsExactlyInAnyOrderElementsOf(seen);
            assertThat(hardened.as(person, () -> tasks.createTaskQuery().count()))
                    .as(person)
                    .isEqualTo(seen.size());
        }
        assertThat(other.getId()).isIn(seenOneByOne("son"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void isWrittenWithTheTransactionOrNotAtAll(boolean killed) throws SQLException {
        Task task = hardened.taskFor(GROUP);
        try (Connection connection = hardened.database().getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("update camunda.act_ru_task set assignee_ = 'nga' where id_ = '" + task.getId() + "'");
            statement.execute("delete from camunda.act_ru_identitylink where task_id_ = '" + task.getId() + "'");
            // so that the read model is written, and nothing is committed yet
            statement.execute("set constraints all immediate");
            if (killed) {
                var process = statement.executeQuery("select pg_backend_pid()");
                process.next();
                sql.sql("select pg_terminate_backend(?)")
                        .param(process.getInt(1))
                        .query()
                        .singleValue();
            } else {
                connection.rollback();
            }
        }
        assertThat(table.strayed()).isEmpty();
        assertThat(listed("nga", all -> {})).isEmpty();
        assertThat(listed("an", all -> {})).containsExactly(task.getId());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "delete from app.open_task",
                "delete from app.open_task_reader",
                "delete from app.open_task; delete from app.open_task_reader",
                "update app.open_task set assignee = 'son'",
                "update app.open_task_reader set assignee = 'son'",
                "update app.open_task set excluded = '{}'",
                "update app.open_task_reader set excluded = '{}'",
                "update app.open_task_reader set reader = 'group:H31.verifier'",
                "update app.open_task_reader set due = 'infinity', created = '2020-01-01'",
                "update app.open_task set number = 'DC-2026-000009'",
                "update app.open_task_reader set number = 'DC-2026-000009'",
                "insert into app.open_task_reader select 'left over', reader, number, created, due, assignee, suspended, excluded"
                        + " from app.open_task_reader",
                "insert into app.open_task select 'left over', number, step, created, due, assignee, suspended, readers,"
                        + " excluded from app.open_task"
            })
    void whatStrayedIsFoundAndMended(String fault) {
        // what a killed connection of another test may have left
        check.check();
        Task task = hardened.taskFor(GROUP);
        tasks.setDueDate(task.getId(), new Date(0));
        tasks.addUserIdentityLink(task.getId(), "an", TaskVisibility.EXCLUDED);
        for (String each : fault.split("; ")) sql.sql(each).update();

        List<Strayed> strayed = check.check();

        assertThat(strayed).hasSize(1);
        assertThat(strayed.get(0).taskId()).isIn(task.getId(), "left over");
        assertThat(check.check()).isEmpty();
        assertThat(listed("binh", all -> {})).containsExactly(task.getId());
        assertThat(listed("an", all -> {})).isEmpty();
        assertThat(listed("son", all -> {})).isEmpty();
    }

    @Test
    void ofTwoWhoAreExcludedAtOnceNeitherIsForgotten() throws SQLException {
        Task task = hardened.taskFor(GROUP);
        try (Connection one = hardened.database().getConnection();
                Connection other = hardened.database().getConnection()) {
            exclude(one, task, "an");
            Thread second = new Thread(() -> excludeAtOnce(other, task));
            second.start();
            Thread.sleep(300);
            one.commit();
            second.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        assertThat(table.strayed()).isEmpty();
        assertThat(listed("an", all -> {})).isEmpty();
        assertThat(listed("binh", all -> {})).isEmpty();
    }

    private static void excludeAtOnce(Connection connection, Task task) {
        try {
            exclude(connection, task, "binh");
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Up to the moment before the commit. */
    private static void exclude(Connection connection, Task task, String account) throws SQLException {
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute("insert into camunda.act_ru_identitylink (id_, rev_, type_, user_id_, task_id_) values ('"
                    + account + "', 1, 'excluded', '" + account + "', '" + task.getId() + "')");
            statement.execute("set constraints all immediate");
        }
    }

    /** By the walls before a single task, which ask the engine's own tables. */
    private List<String> seenOneByOne(String person) {
        return tasks.createTaskQuery().list().stream()
                .map(Task::getId)
                .filter(task -> mayRead(person, task))
                .toList();
    }

    private boolean mayRead(String person, String task) {
        try {
            hardened.as(person, () -> tasks.getIdentityLinksForTask(task));
            return true;
        } catch (AuthorizationException e) {
            return false;
        }
    }

    @Test
    void theWallsBeforeASingleTaskStand() {
        Task task = hardened.taskFor(GROUP);
        assertThat(mayRead("an", task.getId())).isTrue();
        assertThatThrownBy(() -> hardened.as("son", () -> tasks.getIdentityLinksForTask(task.getId())))
                .isInstanceOf(AuthorizationException.class);
    }

    private List<String> listed(String person, Consumer<TaskQuery> narrowed) {
        TaskQuery query = tasks.createTaskQuery();
        narrowed.accept(query);
        return hardened.as(person, () -> query.list().stream().map(Task::getId).toList());
    }
}
