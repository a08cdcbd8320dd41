package org.dongthuan.intake;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.dongthuan.ApplicationTest;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.identity.Actor;
import org.dongthuan.identity.People;
import org.dongthuan.identity.Role;
import org.dongthuan.intake.IntakeBody.Word;
import org.dongthuan.intake.IntakeFile.State;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.Texts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Every path of {@code record-intake}; nothing of it is committed. */
@ApplicationTest
@Transactional
class IntakeProcessTests {

    private static final IntakeBody CONFIRM = new IntakeBody(Word.CONFIRM, null);
    private static final IntakeBody REFUSE = new IntakeBody(Word.REFUSE, "Tệp của đợt trước");

    /** Everybody who might be asked about a file of H24.01. */
    private static final List<String> APPROVERS = List.of("minh.do", "hai.tran", "khanh.trinh", "linh.duong");

    @Autowired
    ApplicationContext context;

    @Autowired
    ProcessEngine engine;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    @Autowired
    ManagementService management;

    @Autowired
    IntakeTable table;

    @Autowired
    IntakePieces pieces;

    @Autowired
    IntakeNumberTable numbers;

    @Autowired
    IntakeWorkflow workflow;

    @Autowired
    IntakesAwaitPeople awaits;

    @Autowired
    IntakeDesk desk;

    @Autowired
    IntakeDecisions decisions;

    @Autowired
    IntakeRemoval removal;

    @Autowired
    People people;

    @Autowired
    JdbcClient database;

    @BeforeEach
    void prepare() {
        BpmnAwareTests.init(engine);
    }

    @Test
    void whatIsConfirmedIsWritten() {
        IntakeFile file = waiting(List.of());
        ProcessInstance process = process(file);
        assertThat(process).hasPassed("findConfirmer").isWaitingAt("confirmIntake");
        Assertions.assertThat(candidates(file)).containsExactly("H24.01.approver");
        Assertions.assertThat(tasks.createTaskQuery()
                        .taskId(task(file))
                        .singleResult()
                        .getName())
                .isEqualTo("Xác nhận ghi hồ sơ " + file.number());
        Assertions.assertThat(mailed(file, "intake-waits")).containsExactly("minh.do");
        invalid("intake-word-invalid", () -> decide("minh.do", file, new IntakeBody(null, "vì")));
        invalid("intake-word-invalid", () -> decide("minh.do", file, new IntakeBody(Word.REFUSE, " ")));
        invalid("task-unknown", () -> decide("hai.tran", file, CONFIRM));
        Assertions.assertThat(decide("minh.do", file, CONFIRM)).isEqualTo("WRITING");
        assertThat(process)
                .isEnded()
                .hasPassed("writeRecords", "recordsReleased")
                .hasNotPassed("fileRefused");
        Assertions.assertThat(get(file).confirmedBy()).isEqualTo("minh.do");
    }

    @Test
    void whatIsRefusedGoesAndItsOfficerReadsWhy() {
        IntakeFile file = waiting(List.of());
        ProcessInstance process = process(file);
        Assertions.assertThat(decide("minh.do", file, REFUSE)).isEqualTo("REFUSED");
        assertThat(process).isEnded().hasPassed("fileRefused").hasNotPassed("writeRecords");
        Assertions.assertThat(mailed(file, "intake-refused")).containsExactly("lan.vu");
        Assertions.assertThat(desk.view(actor("lan.vu"), file.id(), Texts.VIETNAMESE)
                        .file()
                        .refusal())
                .isEqualTo(REFUSE.reason());
        invalid("intake-unknown", () -> pieces.people(file.id(), 0));
    }

    @Test
    void whoeverIsAskedIsReminded() {
        IntakeFile file = waiting(List.of());
        ProcessInstance process = process(file);
        management.executeJob(management
                .createJobQuery()
                .processInstanceId(process.getId())
                .activityId("confirmationReminderDue")
                .singleResult()
                .getId());
        assertThat(process).hasPassed("remindConfirmer", "confirmerReminded").isWaitingAt("confirmIntake");
        Assertions.assertThat(mailed(file, "intake-reminder")).containsExactly("minh.do");
    }

    @Test
    void aFileThatIsStoppedOrLeftIsAskedOfNobody() {
        IntakeFile stopped = waiting(List.of());
        ProcessInstance process = process(stopped);
        decisions.cancel(actor("lan.vu"), stopped.id());
        assertThat(process).isEnded().hasPassed("stoppedWhileAsked", "intakeStopped");
        IntakeFile left = waiting(List.of());
        ProcessInstance other = process(left);
        removal.remove(OffsetDateTime.now().plusDays(1), 100);
        assertThat(other).isEnded();
        Assertions.assertThat(get(left).state()).isEqualTo(State.CANCELLED);
    }

    /** Where all approvers of the agency get records by it, the one above confirms. */
    @Test
    void theOverseerConfirmsWhereNobodyElseIsIndependent() {
        IntakeFile file = waiting(List.of("minh.do"));
        AgencyCode asked = get(file).asked();
        Assertions.assertThat(asked).isNotNull().isNotEqualTo(file.agency());
        String above = people.holders(Role.APPROVER, asked).get(0);
        Assertions.assertThat(
                        desk.view(actor(above), file.id(), Texts.VIETNAMESE).task())
                .isEqualTo(task(file));
        Assertions.assertThat(desk.list(actor(above)))
                .extracting(IntakeFile::id)
                .contains(file.id());
        Assertions.assertThat(decide(above, file, CONFIRM)).isEqualTo("WRITING");
    }

    @Test
    void whereNobodyIsThereAdministratorsAreToldAndItGoesOnByItself() {
        IntakeFile file = waiting(APPROVERS);
        ProcessInstance process = process(file);
        assertThat(process).hasPassed("reportNoConfirmer").isWaitingAt("awaitConfirmer");
        Assertions.assertThat(mailed(file, "no-independent-reviewer")).containsExactly("admin");
        Assertions.assertThat(runtime.createIncidentQuery()
                        .processInstanceId(process.getId())
                        .list())
                .extracting(Incident::getIncidentMessage)
                .singleElement()
                .satisfies(words ->
                        Assertions.assertThat(words).contains(file.number().text()));
        Assertions.assertThat(awaits.waiting()).contains(file.number());
        Assertions.assertThat(awaits.isSomebodyThere(file.number())).isFalse();
        database.sql("update app.intake_file set accounts = '{}' where id = ?")
                .param(file.id())
                .update();
        Assertions.assertThat(awaits.isSomebodyThere(file.number())).isTrue();
        awaits.goOn(file.number());
        assertThat(process).isWaitingAt("confirmIntake");

        IntakeFile other = waiting(APPROVERS);
        ProcessInstance stopped = process(other);
        decisions.cancel(actor("lan.vu"), other.id());
        assertThat(stopped).isEnded().hasPassed("stoppedWhileWaiting", "waitingStopped");
    }

    @Test
    void aTokenMovedByHandWritesNothing() {
        IntakeFile file = waiting(List.of());
        ProcessInstance process = process(file);
        assertThatThrownBy(() -> runtime.createProcessInstanceModification(process.getId())
                        .startBeforeActivity("writeRecords")
                        .execute())
                .hasStackTraceContaining(file.number() + " is not confirmed");
        Assertions.assertThat(get(file).state()).isEqualTo(State.CHECKED);
    }

    /** A right file of lan.vu. */
    private IntakeFile waiting(List<String> accounts) {
        OffsetDateTime now = OffsetDateTime.now();
        var line = new IntakeLine("people", 2, Map.of("personal_id", "031940000001"));
        var file = new IntakeFile(
                UUID.randomUUID(),
                numbers.next(now),
                new AgencyCode("H24.01"),
                "0".repeat(64),
                1,
                0,
                State.CHECKED,
                1,
                0,
                accounts,
                "lan.vu",
                now,
                null,
                null,
                null,
                null,
                null,
                0,
                0,
                null);
        table.add(file);
        pieces.add(file.id(), List.of(new IntakeLine.Person(line, List.of(), List.of())));
        workflow.start(file.number());
        return file;
    }

    private IntakeFile get(IntakeFile file) {
        return table.find(file.id()).orElseThrow();
    }

    private String task(IntakeFile file) {
        return IntakeRuns.task(context, file.id());
    }

    private String decide(String account, IntakeFile file, IntakeBody word) {
        return IntakeRuns.decide(context, account, task(file), word).status();
    }

    private ProcessInstance process(IntakeFile file) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(file.number().text())
                .singleResult();
    }

    private List<String> candidates(IntakeFile file) {
        return tasks.getIdentityLinksForTask(task(file)).stream()
                .map(IdentityLink::getGroupId)
                .toList();
    }

    private List<String> mailed(IntakeFile file, String kind) {
        return database.sql("select account from app.outbox where number = ? and kind = ? order by account")
                .param(file.number().text())
                .param(kind)
                .query(String.class)
                .list();
    }

    private Actor actor(String account) {
        return people.actor(account).orElseThrow();
    }

    private static void invalid(String type, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> Assertions.assertThat(refusal.type()).isEqualTo(type));
    }
}
