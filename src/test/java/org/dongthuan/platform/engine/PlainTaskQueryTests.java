package org.dongthuan.platform.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.json.JsonTaskQueryConverter;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.dongthuan.platform.engine.OpenTaskQuery.Order;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the read model answers alone it answers as the engine would; what it cannot answer it leaves alone. */
class PlainTaskQueryTests {

    private static final ViewerVisibility AN = new ViewerVisibility("an", List.of("H24.verifier", "officials"));
    private static final Date NOW = new Date(1_000_000_000_000L);

    private static final TestEngine HARDENED = TestEngine.hardened();
    private static final TaskService TASKS = HARDENED.engine.getTaskService();
    private static final RuntimeService RUNTIME = HARDENED.engine.getRuntimeService();

    @BeforeAll
    static void aDozenTasksOfEveryKind() {
        for (int i = 0; i < 12; i++) {
            Task task = HARDENED.taskFor(i % 4 == 3 ? "H31.verifier" : "H24.verifier");
            if (i % 3 > 0) TASKS.setDueDate(task.getId(), new Date(NOW.getTime() + (i % 5 - 2) * 3_600_000L));
            if (i % 6 == 1) TASKS.setAssignee(task.getId(), "an");
            if (i % 6 == 2) TASKS.setAssignee(task.getId(), "binh");
            if (i % 6 == 4) TASKS.addCandidateUser(task.getId(), "an");
            if (i == 8) TASKS.addUserIdentityLink(task.getId(), "an", TaskVisibility.EXCLUDED);
            if (i == 10) RUNTIME.suspendProcessInstanceById(task.getProcessInstanceId());
        }
    }

    @AfterAll
    static void endAll() {
        RUNTIME.createProcessInstanceQuery()
                .list()
                .forEach(instance -> RUNTIME.deleteProcessInstance(instance.getId(), "test"));
    }

    static Stream<Named<UnaryOperator<TaskQuery>>> plain() {
        return Stream.of(
                query("all", query -> query),
                query("active", TaskQuery::active),
                query("overdue", query -> query.or().dueBefore(NOW).endOr()),
                query("mine", query -> query.taskAssignee("an")),
                query(
                        "mine and overdue",
                        query -> query.taskAssignee("an").or().dueBefore(NOW).endOr()),
                query("by number", query -> query.processInstanceBusinessKeyLike("%-2026-%1")),
                query("by a number that is none", query -> query.processInstanceBusinessKeyLike("DC\\_2026%")),
                query("due after", query -> query.dueAfter(NOW)),
                query(
                        "due between",
                        query -> query.dueAfter(new Date(NOW.getTime() - 7_000_000L))
                                .dueBefore(new Date(NOW.getTime() + 4_000_000L))),
                query(
                        "overdue, and due before",
                        query -> query.dueBefore(new Date(NOW.getTime() - 4_000_000L))
                                .or()
                                .dueBefore(NOW)
                                .endOr()),
                query("waiting", query -> query.taskCandidateGroupIn(List.of("H24.verifier", "officials"))));
    }

    static Stream<Named<UnaryOperator<TaskQuery>>> more() {
        return Stream.of(
                query("somebody else's", query -> query.taskAssignee("binh")),
                query(
                        "of a foreign group",
                        query -> query.taskCandidateGroupIn(List.of("H24.verifier", "H31.verifier"))),
                query("one group", query -> query.taskCandidateGroup("H24.verifier")),
                query(
                        "with those that are taken",
                        query -> query.taskCandidateGroupIn(List.of("H24.verifier"))
                                .includeAssignedTasks()),
                query(
                        "mine of a group",
                        query -> query.taskAssignee("an").taskCandidateGroupIn(List.of("H24.verifier"))),
                query("suspended", TaskQuery::suspended),
                query("by name", query -> query.taskName("Xem xét")),
                query("by the whole number", query -> query.processInstanceBusinessKey("DC-2026-000001")),
                query("by variable", query -> query.processVariableValueEquals("secret", "x")),
                query("by ids", query -> query.taskIdIn("x")),
                query("without tenant", TaskQuery::withoutTenantId),
                query("without a last day", TaskQuery::withoutDueDate),
                query("case-insensitive", TaskQuery::matchVariableNamesIgnoreCase),
                query(
                        "one of two",
                        query -> query.or().dueBefore(NOW).taskAssignee("an").endOr()),
                query(
                        "two parts",
                        query -> query.or()
                                .dueBefore(NOW)
                                .endOr()
                                .or()
                                .taskName("x")
                                .endOr()),
                query(
                        "a part of another kind",
                        query -> query.or().taskUnassigned().endOr()));
    }

    private static Named<UnaryOperator<TaskQuery>> query(String name, UnaryOperator<TaskQuery> query) {
        return Named.of(name, query);
    }

    @ParameterizedTest
    @MethodSource("plain")
    void isAnsweredAsByTheEngine(UnaryOperator<TaskQuery> asked) {
        assertThat(PlainTaskQuery.of(impl(asked), AN)).isPresent();
        Map<Order, UnaryOperator<TaskQuery>> orders = Map.of(
                Order.DUE,
                query -> query.orderByDueDate()
                        .asc()
                        .orderByTaskCreateTime()
                        .asc()
                        .orderByTaskId()
                        .asc(),
                Order.DUE_LAST_FIRST,
                query -> query.orderByDueDate()
                        .desc()
                        .orderByTaskCreateTime()
                        .desc()
                        .orderByTaskId()
                        .desc(),
                Order.CREATED,
                query -> query.orderByTaskCreateTime().asc().orderByTaskId().asc(),
                Order.CREATED_LAST_FIRST,
                query -> query.orderByTaskCreateTime().desc().orderByTaskId().desc());
        orders.forEach((order, ordered) -> {
            assertThat(PlainTaskQuery.order(impl(ordered))).contains(order);
            List<String> expected = byTheEngine(query -> ordered.apply(asked.apply(query)));
            List<String> pages = new ArrayList<>();
            for (int first = 0; first <= expected.size(); first += 2) {
                int from = first;
                HARDENED.as(
                                "an",
                                () -> ordered.apply(asked.apply(TASKS.createTaskQuery()))
                                        .listPage(from, 2))
                        .forEach(task -> pages.add(task.getId()));
            }
            assertThat(pages).as(order.name()).isEqualTo(expected);
            assertThat(HARDENED.as(
                            "an", () -> asked.apply(TASKS.createTaskQuery()).count()))
                    .isEqualTo(expected.size());
        });
    }

    /** Without a viewer the engine asks its own tables alone; whom a task concerns is asked task by task. */
    private static List<String> byTheEngine(UnaryOperator<TaskQuery> asked) {
        return asked.apply(TASKS.createTaskQuery()).list().stream()
                .map(Task::getId)
                .filter(id -> HARDENED.as(
                        "an", () -> TASKS.createTaskQuery().taskId(id).count() == 1))
                .toList();
    }

    /** As the shipped filters are kept, and asked with Tasklist's own words. */
    @ParameterizedTest
    @MethodSource("plain")
    void isKnownAgainWhenItWasStored(UnaryOperator<TaskQuery> asked) {
        var json = new JsonTaskQueryConverter();
        TaskQuery stored = json.toObject(json.toJsonObject(impl(asked)));
        TaskQueryImpl extended = (TaskQueryImpl) ((TaskQueryImpl) stored)
                .extend(TASKS.createTaskQuery().active().orderByTaskCreateTime().desc());
        assertThat(PlainTaskQuery.of(extended, AN))
                .isPresent()
                .isEqualTo(PlainTaskQuery.of(impl(query -> asked.apply(query.active())), AN));
        assertThat(PlainTaskQuery.order(extended)).contains(Order.CREATED_LAST_FIRST);
    }

    @ParameterizedTest
    @MethodSource("more")
    void whatSaysMoreIsLeftToTheEngine(UnaryOperator<TaskQuery> asked) {
        assertThat(PlainTaskQuery.of(impl(asked), AN)).isEmpty();
    }

    @Test
    void anOrderThatNoIndexServesIsLeftToTheEngine() {
        List<UnaryOperator<TaskQuery>> orders = List.of(
                query -> query,
                query -> query.orderByTaskName().asc(),
                query -> query.orderByTaskPriority().desc(),
                query -> query.orderByDueDate().asc().orderByTaskCreateTime().desc(),
                query -> query.orderByDueDate().asc().orderByTaskId().asc(),
                query -> query.orderByTaskCreateTime().asc().orderByDueDate().asc());
        orders.forEach(order -> assertThat(PlainTaskQuery.order(impl(order))).isEmpty());
    }

    private static TaskQueryImpl impl(UnaryOperator<TaskQuery> asked) {
        return (TaskQueryImpl) asked.apply(TASKS.createTaskQuery());
    }
}
