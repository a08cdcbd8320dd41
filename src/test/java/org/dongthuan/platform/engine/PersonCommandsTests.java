package org.dongthuan.platform.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.util.Date;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.engine.TaskCompletion.CompletingTask;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What An may do with a task that waits for his group and that he has claimed, and what happens when he completes it. */
class PersonCommandsTests {

    private final TestEngine hardened = TestEngine.hardened();
    private final TaskService tasks = hardened.engine.getTaskService();
    private final FormService forms = hardened.engine.getFormService();
    private final RuntimeService runtime = hardened.engine.getRuntimeService();

    private Task task;

    interface Attempt {
        void on(TaskService tasks, String task);
    }

    static Stream<Named<Attempt>> refusedCommands() {
        return Stream.of(
                attempt("complete with variables", (tasks, id) -> tasks.complete(id, Map.of("verdict", "APPROVED"))),
                attempt(
                        "complete and read",
                        (tasks, id) -> tasks.completeWithVariablesInReturn(id, Map.of("verdict", "APPROVED"), false)),
                attempt("resolve", (tasks, id) -> tasks.resolveTask(id)),
                attempt("resolve with variables", (tasks, id) -> tasks.resolveTask(id, Map.of("verdict", "APPROVED"))),
                attempt("error", (tasks, id) -> tasks.handleBpmnError(id, "any")),
                attempt("error with variables", (tasks, id) -> tasks.handleBpmnError(id, "any", "m", Map.of("a", "b"))),
                attempt("escalation", (tasks, id) -> tasks.handleEscalation(id, "any")),
                attempt(
                        "escalation with variables",
                        (tasks, id) -> tasks.handleEscalation(id, "any", Map.of("a", "b"))),
                attempt("set variable", (tasks, id) -> tasks.setVariable(id, "verdict", "APPROVED")),
                attempt("set local variable", (tasks, id) -> tasks.setVariableLocal(id, "column", "x")),
                attempt("remove variable", (tasks, id) -> tasks.removeVariable(id, "secret")),
                attempt("delegate", (tasks, id) -> tasks.delegateTask(id, "binh")),
                attempt("hand over", (tasks, id) -> tasks.setAssignee(id, "binh")),
                attempt("claim for another", (tasks, id) -> tasks.claim(id, "binh")),
                attempt("claim for nobody", (tasks, id) -> tasks.claim(id, null)),
                attempt("own", (tasks, id) -> tasks.setOwner(id, "an")),
                attempt("invite a user", (tasks, id) -> tasks.addCandidateUser(id, "son")),
                attempt("invite a group", (tasks, id) -> tasks.addCandidateGroup(id, "H31.verifier")),
                attempt("assign by link", (tasks, id) -> tasks.addUserIdentityLink(id, "binh", "assignee")),
                attempt("lift an exclusion", (tasks, id) -> tasks.deleteUserIdentityLink(id, "nga", "excluded")),
                attempt("exclude a rival", (tasks, id) -> tasks.addUserIdentityLink(id, "binh", "excluded")),
                attempt(
                        "take the group off",
                        (tasks, id) -> tasks.deleteGroupIdentityLink(id, "H24.verifier", IdentityLinkType.CANDIDATE)),
                attempt("rename", (tasks, id) -> tasks.setName(id, "x")),
                attempt("describe", (tasks, id) -> tasks.setDescription(id, "x")),
                attempt("urge", (tasks, id) -> tasks.setPriority(id, 99)),
                attempt("put off", (tasks, id) -> tasks.setDueDate(id, new Date())),
                attempt("comment", (tasks, id) -> tasks.createComment(id, null, "x")),
                attempt(
                        "attach",
                        (tasks, id) -> tasks.createAttachment(
                                "text", id, null, "x", "x", new ByteArrayInputStream(new byte[1]))),
                attempt("add a subtask", (tasks, id) -> {
                    Task sub = tasks.newTask();
                    sub.setParentTaskId(id);
                    tasks.saveTask(sub);
                }),
                attempt("delete", (tasks, id) -> tasks.deleteTask(id, true)));
    }

    private static Named<Attempt> attempt(String name, Attempt attempt) {
        return Named.of(name, attempt);
    }

    @BeforeEach
    void aTaskThatAnHasClaimed() {
        hardened.completion.reset();
        task = hardened.taskFor("H24.verifier", id -> tasks.addUserIdentityLink(id, "nga", TaskVisibility.EXCLUDED));
        hardened.as("an", () -> tasks.claim(task.getId(), "an"));
    }

    @ParameterizedTest
    @MethodSource("refusedCommands")
    void refusesEvenToTheAssignee(Attempt attempt) {
        assertThatThrownBy(() -> hardened.as("an", () -> attempt.on(tasks, task.getId())))
                .isInstanceOf(AuthorizationException.class);
        assertThat(assignee()).isEqualTo("an");
        assertThat(tasks.getVariables(task.getId())).doesNotContainKey("verdict");
        assertThat(hardened.completion.asked).isNull();
    }

    @Test
    void refusesVariablesThroughTheFormToo() {
        assertThatThrownBy(() ->
                        hardened.as("an", () -> forms.submitTaskForm(task.getId(), Map.of("verdict", "APPROVED"))))
                .isInstanceOf(AuthorizationException.class);
        assertThat(hardened.completion.asked).isNull();
    }

    @Test
    void nobodyTakesATaskFromItsAssignee() {
        for (Runnable attempt : new Runnable[] {
            () -> tasks.setAssignee(task.getId(), null),
            () -> tasks.claim(task.getId(), null),
            () -> tasks.setAssignee(task.getId(), "binh")
        }) {
            assertThatThrownBy(() -> hardened.as("binh", attempt)).isInstanceOf(AuthorizationException.class);
        }
        assertThatThrownBy(() -> hardened.as("binh", () -> tasks.claim(task.getId(), "binh")))
                .isInstanceOfSatisfying(
                        Refusal.Conflict.class,
                        refusal -> assertThat(refusal.type()).isEqualTo("task-claimed"));
        assertThat(assignee()).isEqualTo("an");
    }

    @Test
    void theAssigneeGivesItBack() {
        hardened.as("an", () -> tasks.setAssignee(task.getId(), null));
        assertThat(assignee()).isNull();
    }

    @Test
    void aCompletionIsAskedForWithItsActorAndSetsTheRoute() {
        hardened.completion.answer = Map.of("recommendation", "APPROVED");
        hardened.as("an", () -> forms.submitTaskForm(task.getId(), Map.of()));

        assertThat(hardened.completion.asked)
                .isEqualTo(new CompletingTask(task.getId(), "review", "reviewRequest", "DC-2026-000001"));
        assertThat(hardened.completion.actor).isEqualTo("an");
        assertThat(runtime.getVariables(task.getProcessInstanceId())).containsEntry("recommendation", "APPROVED");
        assertThat(runtime.getActiveActivityIds(task.getProcessInstanceId())).containsExactly("wait");
    }

    @Test
    void aRefusalReachesTheCallerAsItIs() {
        hardened.completion.refusal = new Refusal.Conflict("draft-missing");
        assertThatThrownBy(() -> hardened.as("an", () -> tasks.complete(task.getId())))
                .isSameAs(hardened.completion.refusal);
        assertThat(assignee()).as("nothing happened").isEqualTo("an");
    }

    @Test
    void onlyTheAssigneeCompletes() {
        assertThatThrownBy(() -> hardened.as("binh", () -> tasks.complete(task.getId())))
                .isInstanceOfSatisfying(
                        Refusal.NotPermitted.class,
                        refusal -> assertThat(refusal.type()).isEqualTo("task-not-yours"));
        tasks.setAssignee(task.getId(), null);
        assertThatThrownBy(() -> hardened.as("an", () -> tasks.complete(task.getId())))
                .isInstanceOf(Refusal.NotPermitted.class);
        assertThat(hardened.completion.asked).isNull();
    }

    @Test
    void onlyAPersonCompletes() {
        assertThatThrownBy(() -> tasks.complete(task.getId())).hasRootCauseInstanceOf(Refusal.NotPermitted.class);
        assertThat(assignee()).isEqualTo("an");
    }

    @Test
    void theLoserOfARaceLearnsItInWords() throws Exception {
        var together = new CountDownLatch(2);
        Runnable completing = () -> hardened.as("an", () -> {
            together.countDown();
            tasks.complete(task.getId());
        });
        var threads = Executors.newFixedThreadPool(2);
        var results = Stream.of(threads.submit(completing), threads.submit(completing))
                .map(future -> {
                    try {
                        future.get();
                        return "done";
                    } catch (Exception e) {
                        return e.getCause() instanceof Refusal refusal ? refusal.type() : String.valueOf(e.getCause());
                    }
                })
                .toList();
        threads.shutdown();
        assertThat(results).containsExactlyInAnyOrder("done", "already-decided");
    }

    private String assignee() {
        return tasks.createTaskQuery().taskId(task.getId()).singleResult().getAssignee();
    }
}
