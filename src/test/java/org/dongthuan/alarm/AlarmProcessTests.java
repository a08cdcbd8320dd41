package org.dongthuan.alarm;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.dongthuan.alarm.AlarmFixtures.REASON;
import static org.dongthuan.alarm.AlarmFixtures.justified;
import static org.dongthuan.alarm.AlarmFixtures.notJustified;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.assertj.core.api.Assertions;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.dongthuan.ApplicationTest;
import org.dongthuan.AtOnce;
import org.dongthuan.calendar.TermsMoved;
import org.dongthuan.calendar.TimeLimitRules;
import org.dongthuan.grant.GrantFixtures;
import org.dongthuan.platform.Refusal;
import org.dongthuan.review.RequestNumber;
import org.dongthuan.standing.StandingFixtures;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Every path of {@code reading-alarm}, with the clock moved. */
@ApplicationTest
class AlarmProcessTests {

    @Autowired
    ApplicationContext context;

    @Autowired
    ProcessEngine engine;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ManagementService management;

    @Autowired
    TimeLimitRules limits;

    @Autowired
    JdbcTemplate database;

    AlarmFixtures stories;
    GrantFixtures grants;

    @BeforeEach
    void prepare() {
        BpmnAwareTests.init(engine);
        stories = new AlarmFixtures(context);
        grants = new GrantFixtures(context);
    }

    @AfterEach
    void clear() {
        stories.clear();
        stories.appointments().clear();
        grants.endAll();
    }

    @Test
    void theReadersAgencyFindsAGoodReason() {
        String reader = stories.reader("H24.02");
        RequestNumber number = stories.raised(reader);
        ProcessInstance process = stories.process(number);
        Assertions.assertThat(number.text()).matches("CB-\\d{4}-\\d{6}");
        assertThat(process).hasPassed("findJudge").isWaitingAt("judgeAlarm");
        Assertions.assertThat(stories.candidates(number)).containsExactly("H24.01.approver", "excluded " + reader);
        Assertions.assertThat(stories.task(number).getName()).isEqualTo("Xem xét cảnh báo " + number);
        Assertions.assertThat(stories.mailed(number, "alarm-raised")).containsExactly("minh.do");
        Assertions.assertThat(due(number)).isEqualTo(limits.dueDate(TimeLimitRules.READING_ALARM, stories.today()));
        AlarmView open = stories.view("minh.do", number);
        Assertions.assertThat(open.alarm().people()).isEqualTo(40);
        Assertions.assertThat(open.lines())
                .hasSize(40)
                .allSatisfy(line -> Assertions.assertThat(line.purposeText()).isNotNull());
        Assertions.assertThat(open.verdict()).isNull();

        assertThatThrownBy(() -> stories.judge("minh.do", number, new JudgementBody(null, REASON, null)))
                .hasMessage("judgement-invalid");
        Assertions.assertThat(stories.judge("minh.do", number, justified()).status())
                .isEqualTo("JUSTIFIED");
        assertThat(process).isEnded().hasPassed("alarmJudged").hasNotPassed("tellGrantors", "escalateAlarm");
        AlarmView judged = stories.view("kiem.luong", number);
        Assertions.assertThat(judged.verdict())
                .isEqualTo(new AlarmView.Verdict(AlarmOutcome.JUSTIFIED, REASON, List.of(), "Đỗ Văn Minh"));
        Assertions.assertThat(judged.alarm().dueDate()).isNull();
        Assertions.assertThat(judged.told()).isEmpty();
    }

    @Test
    void withoutAGoodReasonThoseAreToldWhoGaveTheReaderSomethingToRead() {
        String reader = stories.reader("G09");
        stories.onAWorkingDay();
        grants.given(reader, "nga.pham", "phone");
        RequestNumber number = stories.raised(reader);
        ProcessInstance process = stories.process(number);
        Assertions.assertThat(stories.candidates(number)).contains("G09.01.approver");
        assertThatThrownBy(() -> stories.view("minh.do", number)).hasMessage("request-unknown");
        Assertions.assertThat(stories.judge(
                                "khanh.trinh",
                                number,
                                notJustified(AlarmMeasure.REMINDED, AlarmMeasure.ASKED_TO_REVOKE))
                        .status())
                .isEqualTo("NOT_JUSTIFIED");
        assertThat(process).isEnded().hasPassed("tellGrantors", "alarmPassedOn");
        Assertions.assertThat(stories.mailed(number, "alarm-revocation")).containsExactly("minh.do");
        Assertions.assertThat(stories.view("minh.do", number).told()).containsExactly("Sở Nội vụ thành phố Hải Phòng");
        Assertions.assertThat(stories.view("linh.duong", number).verdict().measures())
                .containsExactly(AlarmMeasure.REMINDED, AlarmMeasure.ASKED_TO_REVOKE);
        // told, and nothing more: whoever gave a grant ends it
        Assertions.assertThat(database.queryForObject(
                        "select count(*) from app.access_grant where recipient = ? and ended_at is null",
                        Long.class,
                        reader))
                .isOne();
    }

    @Test
    void whereNothingIsToBeEndedNobodyElseIsTold() {
        String reader = stories.reader("G09");
        stories.onAWorkingDay();
        grants.given(reader, "nga.pham", "phone");
        RequestNumber number = stories.raised(reader);
        ProcessInstance process = stories.process(number);
        stories.judge("khanh.trinh", number, notJustified(AlarmMeasure.REPORTED));
        assertThat(process).isEnded().hasPassed("alarmJudged").hasNotPassed("tellGrantors");
        Assertions.assertThat(stories.mailed(number, "alarm-revocation")).isEmpty();
    }

    @Test
    void whoDoesNotJudgeIsRemindedAndThenPassedOver() {
        RequestNumber number = stories.raised(stories.reader("H24.02"));
        ProcessInstance process = stories.process(number);
        stories.clocks().moveTo(limits.reminderBefore(due(number)), 8);
        stories.clocks().runJob(process, "judgementReminderDue");
        assertThat(process).hasPassed("remindJudge", "judgeReminded").isWaitingAt("judgeAlarm");
        Assertions.assertThat(stories.mailed(number, "alarm-reminder")).containsExactly("minh.do");

        pass(number, process);
        assertThat(process).hasPassed("escalateAlarm").isWaitingAt("judgeAlarm");
        Assertions.assertThat(stories.get(number).status()).isEqualTo(AlarmStatus.ESCALATED);
        Assertions.assertThat(stories.candidates(number)).contains("H24.approver");
        Assertions.assertThat(stories.mailed(number, "alarm-late")).containsExactly("minh.do");
        Assertions.assertThat(due(number)).isEqualTo(limits.dueDate(TimeLimitRules.READING_ALARM, stories.today()));
        assertThatThrownBy(() -> stories.judge("minh.do", number, justified())).hasMessage("task-unknown");
        pass(number, process);
        Assertions.assertThat(stories.candidates(number)).contains("G09.01.approver");
        stories.judge("linh.duong", number, justified());
        assertThat(process).isEnded();
    }

    @Test
    void whereNobodyIndependentIsThereAdministratorsAreToldAndItGoesOnByItself() {
        var posts = new StandingFixtures(context);
        stories.onAWorkingDay();
        List.of("khanh.trinh", "linh.duong").forEach(account -> posts.dismiss(account, "APPROVER"));
        try {
            RequestNumber number = stories.raised(stories.reader("G09"));
            ProcessInstance process = stories.process(number);
            assertThat(process).hasPassed("reportNoJudge").isWaitingAt("awaitJudge");
            Assertions.assertThat(stories.mailed(number, "no-independent-reviewer"))
                    .containsExactly("admin");
            Assertions.assertThat(incidents(process))
                    .singleElement()
                    .satisfies(words -> Assertions.assertThat(words).contains(number.text(), "chính người khai thác"));
            stories.appointments().appoint("minh.do", "APPROVER", "G09");
            assertThat(process).isWaitingAt("judgeAlarm");
            Assertions.assertThat(incidents(process)).isEmpty();
            stories.judge("minh.do", number, justified());
        } finally {
            List.of("khanh.trinh", "linh.duong").forEach(account -> posts.appointAgain(account, "APPROVER"));
        }
    }

    @Test
    void aReaderNeverJudgesHimselfNorSeesTheAlarm() {
        String reader = stories.reader("H24.02");
        stories.appointments().appoint(reader, "APPROVER", "H24.01");
        stories.appointments().appoint(reader, "AUDITOR", null);
        RequestNumber number = stories.raised(reader);
        Assertions.assertThat(stories.mailed(number, "alarm-raised")).containsExactly("minh.do");
        assertThatThrownBy(() -> stories.judge(reader, number, justified())).hasMessage("task-unknown");
        assertThatThrownBy(() -> stories.view(reader, number)).hasMessage("request-unknown");
    }

    @Test
    void timersThatFireTooEarlyAndTokensMovedByHandFail() {
        RequestNumber number = stories.raised(stories.reader("H24.02"));
        ProcessInstance process = stories.process(number);
        assertThatThrownBy(() -> stories.clocks().runJob(process, "judgementOverdue"))
                .hasMessageContaining("is not over");
        assertThatThrownBy(() -> runtime.createProcessInstanceModification(process.getId())
                        .startBeforeActivity("tellGrantors")
                        .execute())
                .hasStackTraceContaining("Nothing is to be ended after " + number);
        Assertions.assertThat(stories.get(number).status()).isEqualTo(AlarmStatus.RAISED);
    }

    @Test
    void ofAJudgementAndTheClockOneIsFaster() {
        RequestNumber number = stories.raised(stories.reader("H24.02"));
        ProcessInstance process = stories.process(number);
        stories.clocks().moveTo(due(number).plusDays(1), 0);
        String timer = stories.clocks().job(process, "judgementOverdue").getId();
        String task = stories.draft("minh.do", number, justified());
        List<String> told = AtOnce.both(
                () -> outcome(() -> stories.complete("minh.do", task)),
                () -> outcome(() -> {
                    management.executeJob(timer);
                    return timer;
                }));
        boolean judged = told.get(0).equals("done");
        Assertions.assertThat(told.get(0))
                .as(told.toString())
                .isIn("done", "already-decided", "record-changed", "task-unknown");
        Assertions.assertThat(told.get(1).equals("done")).as(told.toString()).isEqualTo(!judged);
        Assertions.assertThat(stories.get(number).status())
                .isEqualTo(judged ? AlarmStatus.JUSTIFIED : AlarmStatus.ESCALATED);
    }

    @Test
    void aDayOffStatedLaterMovesTheTermAndItsTimer() {
        RequestNumber number = stories.raised(stories.reader("H24.02"));
        LocalDate due = due(number);
        context.getBean(TransactionTemplate.class)
                .executeWithoutResult(status -> context.publishEvent(new TermsMoved(due, due.plusDays(1))));
        Assertions.assertThat(due(number)).isEqualTo(due.plusDays(1));
        stories.clocks().moveTo(due.plusDays(1), 0);
        Assertions.assertThat(isOverdue(stories.process(number))).isFalse();
        stories.clocks().moveTo(due.plusDays(2), 0);
        Assertions.assertThat(isOverdue(stories.process(number))).isTrue();
    }

    private List<String> incidents(ProcessInstance process) {
        return runtime.createIncidentQuery().processInstanceId(process.getId()).list().stream()
                .map(Incident::getIncidentMessage)
                .toList();
    }

    private static String outcome(Callable<?> act) {
        try {
            act.call();
            return "done";
        } catch (Refusal refusal) {
            return refusal.type();
        } catch (Exception e) {
            return e.toString();
        }
    }

    private LocalDate due(RequestNumber number) {
        return stories.get(number).due();
    }

    private void pass(RequestNumber number, ProcessInstance process) {
        stories.clocks().moveTo(due(number), 23);
        Assertions.assertThat(isOverdue(process)).isFalse();
        stories.clocks().moveTo(due(number).plusDays(1), 0);
        Assertions.assertThat(isOverdue(process)).isTrue();
        stories.clocks().runJob(process, "judgementOverdue");
    }

    private boolean isOverdue(ProcessInstance process) {
        return management
                        .createJobQuery()
                        .processInstanceId(process.getId())
                        .activityId("judgementOverdue")
                        .timers()
                        .executable()
                        .count()
                == 1;
    }
}
