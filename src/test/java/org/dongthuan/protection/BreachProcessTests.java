package org.dongthuan.protection;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.dongthuan.protection.BreachFixtures.TO_PERSONS;
import static org.dongthuan.protection.BreachFixtures.WHAT;
import static org.dongthuan.protection.BreachFixtures.breach;
import static org.dongthuan.protection.BreachFixtures.none;
import static org.dongthuan.protection.BreachFixtures.untold;

import java.time.OffsetDateTime;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.assertj.core.api.Assertions;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.dongthuan.ApplicationTest;
import org.dongthuan.calendar.TermsMoved;
import org.dongthuan.calendar.TimeLimitRules;
import org.dongthuan.platform.web.KeyPaging;
import org.dongthuan.review.RequestNumber;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** Every path of {@code breach-notice}, with the clock moved. */
@ApplicationTest
class BreachProcessTests {

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
    BreachPapers papers;

    BreachFixtures stories;

    @BeforeEach
    void prepare() {
        BpmnAwareTests.init(engine);
        stories = new BreachFixtures(context);
    }

    @AfterEach
    void clear() {
        stories.clear();
    }

    @Test
    void aBreachIsAssessedNoticedToldAndClosed() throws Exception {
        String reporter = stories.official("H24.02");
        String officer = stories.officer("H24.02");
        RequestNumber number = stories.reported(reporter);
        ProcessInstance process = stories.process(number);
        Assertions.assertThat(number.text()).matches("VP-\\d{4}-\\d{6}");
        assertThat(process).hasPassed("findOfficer").isWaitingAt("assessBreach");
        Assertions.assertThat(stories.candidates(number)).containsExactly("H24.02.data_protection_officer");
        Assertions.assertThat(stories.task(number).getName()).isEqualTo("Đánh giá vi phạm " + number);
        Assertions.assertThat(stories.mailed(number, "breach-detected")).containsExactly(officer);
        BreachView seen = stories.view(reporter, number);
        Assertions.assertThat(seen.breach().noticeDue())
                .isEqualTo(seen.breach().detectedAt().plusHours(72));
        Assertions.assertThat(stories.task(number).getDueDate().toInstant())
                .isBetween(
                        seen.breach().noticeDue().minusSeconds(1).toInstant(),
                        seen.breach().noticeDue().toInstant());

        stories.say(
                officer,
                number,
                breach("nga.pham\n\n"
                        + stories.alarms().clocks().record("tuan.bui").value()));
        assertThat(process).isWaitingAt("giveBreachNotice").hasNotPassed("tellPersons");
        stories.say(officer, number, stories.notice(null));
        assertThat(process).hasPassed("tellPersons", "planMeasures").isWaitingAt("closeBreach");
        Assertions.assertThat(stories.mailed(number, "breach-told")).containsExactly("nga.pham", "tuan.bui");
        Assertions.assertThat(stories.desk().notices(stories.actor("nga.pham")))
                .filteredOn(notice -> notice.number().equals(number))
                .singleElement()
                .satisfies(notice -> Assertions.assertThat(notice.words()).isEqualTo(TO_PERSONS));
        Assertions.assertThat(stories.desk().notices(stories.actor("lan.vu")))
                .noneMatch(notice -> notice.number().equals(number));
        stories.say(officer, number, new ClosingBody("Đã thu hồi danh sách"));
        assertThat(process).isEnded().hasPassed("measuresTaken", "tellReporter", "breachEnded");
        Assertions.assertThat(stories.mailed(number, "breach-ended")).containsExactly(reporter);

        BreachView whole = stories.view(officer, number);
        Assertions.assertThat(whole.told()).isEqualTo(2);
        Assertions.assertThat(whole.closing().measures()).isEqualTo("Đã thu hồi danh sách");
        BreachView own = stories.view(reporter, number);
        Assertions.assertThat(own.what()).isEqualTo(WHAT);
        Assertions.assertThat(own.assessment()).isNull();
        Assertions.assertThat(text(papers.minutes(stories.actor(officer), number)))
                .contains("BIÊN BẢN", number.text(), WHAT, "12/TB-STP", "Đã thu hồi danh sách", "SỞ TƯ PHÁP");
        Assertions.assertThat(text(papers.notice(stories.actor("kiem.luong"), number)))
                .contains("Kính gửi: Bộ Công an", "Danh dự, nhân phẩm")
                .doesNotContain("Đã thu hồi");
        assertThatThrownBy(() -> papers.minutes(stories.actor(reporter), number))
                .hasMessage("request-unknown");
    }

    @Test
    void whatIsNoneIsDismissedAndNobodyIsTold() {
        String reporter = stories.official("H24.02");
        String officer = stories.officer("H24.02");
        RequestNumber number = stories.reported(reporter);
        ProcessInstance process = stories.process(number);
        stories.say(officer, number, none());
        assertThat(process)
                .isEnded()
                .hasPassed("noBreachFound", "tellReporter")
                .hasNotPassed("giveBreachNotice", "takeMeasures", "tellPersons");
        Assertions.assertThat(stories.view(officer, number).breach().status()).isEqualTo(BreachStatus.DISMISSED);
        Assertions.assertThat(stories.view(officer, number).assessment().reason())
                .isEqualTo("Gửi đúng người nhận");
    }

    @Test
    void measuresAreRemindedOfAndTheirDelayIsToldToLeaders() {
        String officer = stories.officer("H24.02");
        RequestNumber number = stories.reported(officer);
        ProcessInstance process = stories.process(number);
        stories.say(officer, number, untold());
        stories.say(officer, number, stories.notice(null));
        assertThat(process).hasNotPassed("tellPersons").isWaitingAt("closeBreach");
        var due = stories.view(officer, number).breach().dueDate();
        Assertions.assertThat(due)
                .isEqualTo(limits.dueDate(
                        TimeLimitRules.BREACH_CLOSING, stories.now().toLocalDate()));
        context.getBean(TransactionTemplate.class)
                .executeWithoutResult(status -> context.publishEvent(new TermsMoved(due, due.plusDays(1))));
        Assertions.assertThat(stories.view(officer, number).breach().dueDate()).isEqualTo(due.plusDays(1));

        stories.alarms().clocks().moveTo(limits.reminderBefore(due), 8);
        Assertions.assertThat(executable(process, "closingReminderDue")).isTrue();
        stories.alarms().clocks().runJob(process, "closingReminderDue");
        Assertions.assertThat(stories.mailed(number, "breach-closing-reminder")).containsExactly(officer);
        stories.alarms().clocks().moveTo(due.plusDays(1), 0);
        Assertions.assertThat(executable(process, "closingOverdue")).isFalse();
        stories.alarms().clocks().moveTo(due.plusDays(2), 0);
        Assertions.assertThat(executable(process, "closingOverdue")).isTrue();
        stories.alarms().clocks().runJob(process, "closingOverdue");
        assertThat(process)
                .hasPassed("remindToClose", "remindLeadersToClose", "leadersRemindedToClose")
                .isWaitingAt("closeBreach");
        Assertions.assertThat(stories.mailed(number, "breach-closing-late")).contains(officer, "minh.do");
    }

    @Test
    void theHoursAreCountedAndTheirEndIsToldToThoseAbove() {
        String officer = stories.officer("H24.02");
        String above = stories.officer("H24");
        RequestNumber number = stories.reported(officer);
        ProcessInstance process = stories.process(number);
        OffsetDateTime due = stories.view(officer, number).breach().noticeDue();
        assertThatThrownBy(() -> stories.view(above, number)).hasMessage("request-unknown");
        passes(process, "noticeReminderDue", due.minusHours(24));
        Assertions.assertThat(stories.mailed(number, "breach-reminder")).containsExactly(officer);
        passes(process, "lastHoursReminderDue", due.minusHours(6));
        Assertions.assertThat(stories.mailed(number, "breach-last-reminder")).containsExactly(officer);
        passes(process, "noticeOverdue", due);
        assertThat(process)
                .hasPassed("remindOfNotice", "remindOfLastHours", "remindLeaders")
                .isWaitingAt("assessBreach");
        Assertions.assertThat(stories.mailed(number, "breach-late")).contains(officer, above, "minh.do");
        Assertions.assertThat(stories.view(above, number).breach().late()).isTrue();
        // the duty stays, and the delay is explained
        stories.say(officer, number, untold());
        assertThatThrownBy(() -> stories.say(officer, number, stories.notice(" ")))
                .hasMessage("breach-invalid");
        stories.say(officer, number, stories.notice("Mất liên lạc"));
        Assertions.assertThat(stories.view(officer, number).notice().late()).isEqualTo("Mất liên lạc");
    }

    @Test
    void whereNoOfficerIsAdministratorsAreToldLeadersRemindedAndItGoesOnByItself() {
        RequestNumber number = stories.reported(stories.official("H31.02"));
        ProcessInstance process = stories.process(number);
        assertThat(process).isWaitingAt("awaitOfficer");
        Assertions.assertThat(stories.mailed(number, "no-independent-reviewer")).containsExactly("admin");
        Assertions.assertThat(incidents(process))
                .singleElement()
                .satisfies(words -> Assertions.assertThat(words).contains(number.text(), "72 giờ"));
        OffsetDateTime due = stories.view("an.phan", number).breach().noticeDue();
        passes(process, "noticeReminderDue", due.minusHours(24));
        Assertions.assertThat(stories.mailed(number, "breach-reminder")).containsExactly("an.phan");
        String officer = stories.officer("H31.01");
        assertThat(process).isWaitingAt("assessBreach");
        Assertions.assertThat(incidents(process)).isEmpty();
        Assertions.assertThat(stories.mailed(number, "breach-detected")).containsExactly(officer);
        stories.say(officer, number, none());
        assertThat(process).isEnded();
    }

    @Test
    void theReaderOfAnAlarmNeitherLearnsOfItNorHandlesIt() {
        String reader = stories.official("H24.02");
        String officer = stories.officer("H24.02");
        stories.alarms().appointments().appoint(reader, "DATA_PROTECTION_OFFICER", "H24.02");
        RequestNumber alarm = stories.alarms().raised(reader);
        var report = new ReportBreach(stories.now().minusMinutes(5), WHAT, alarm.text());
        assertThatThrownBy(() -> stories.reported(officer, report)).hasMessage("request-unknown");
        RequestNumber number = stories.reported("minh.do", report);
        Assertions.assertThat(stories.candidates(number))
                .containsExactly("H24.02.data_protection_officer", "excluded " + reader);
        Assertions.assertThat(stories.view(officer, number).known()).isEqualTo(40);
        Assertions.assertThat(stories.mailed(number, "breach-detected")).containsExactly(officer);
        assertThatThrownBy(() -> stories.view(reader, number)).hasMessage("request-unknown");
        assertThatThrownBy(() -> stories.say(reader, number, none())).hasMessage("task-unknown");
        Assertions.assertThat(stories.desk()
                        .list(stories.actor(reader), KeyPaging.of(null, null, 100))
                        .items())
                .noneMatch(listed -> listed.number().equals(number));
        assertThatThrownBy(() -> stories.reported("minh.do", report)).hasMessage("breach-reported");
    }

    @Test
    void timersThatFireTooEarlyAndTokensMovedByHandFail() {
        String officer = stories.officer("H24.02");
        RequestNumber number = stories.reported(officer);
        ProcessInstance process = stories.process(number);
        assertThatThrownBy(() -> stories.alarms().clocks().runJob(process, "noticeOverdue"))
                .hasMessageContaining("is not over");
        assertThatThrownBy(() -> runtime.createProcessInstanceModification(process.getId())
                        .startBeforeActivity("tellPersons")
                        .execute())
                .hasStackTraceContaining(number + " is not NOTIFIED");
        assertThatThrownBy(() -> runtime.createProcessInstanceModification(process.getId())
                        .startBeforeActivity("tellReporter")
                        .execute())
                .hasStackTraceContaining(number + " is open");
        Assertions.assertThat(stories.view(officer, number).breach().status()).isEqualTo(BreachStatus.DETECTED);
    }

    private void passes(ProcessInstance process, String timer, OffsetDateTime moment) {
        stories.forwardTo(moment.minusMinutes(1));
        Assertions.assertThat(executable(process, timer)).as(timer).isFalse();
        stories.forwardTo(moment.plusMinutes(1));
        Assertions.assertThat(executable(process, timer)).as(timer).isTrue();
        stories.alarms().clocks().runJob(process, timer);
    }

    private boolean executable(ProcessInstance process, String timer) {
        return management
                        .createJobQuery()
                        .processInstanceId(process.getId())
                        .activityId(timer)
                        .timers()
                        .executable()
                        .count()
                == 1;
    }

    private List<String> incidents(ProcessInstance process) {
        return runtime.createIncidentQuery().processInstanceId(process.getId()).list().stream()
                .map(Incident::getIncidentMessage)
                .toList();
    }

    private static String text(byte[] pdf) throws Exception {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }
}
