package org.dongthuan.consent;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
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
import org.dongthuan.decision.Receipts;
import org.dongthuan.grant.Grant;
import org.dongthuan.mandate.MandateFixtures;
import org.dongthuan.platform.Leftovers;
import org.dongthuan.platform.Refusal;
import org.dongthuan.review.ReviewFixtures;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Every path of {@code consent-withdrawal}, with the clock moved. */
@ApplicationTest
class CessationProcessTests {

    private static final String WORDS = "Đã hủy hai bản in và xóa tệp kết xuất";

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

    CessationFixtures stories;

    @BeforeEach
    void prepare() {
        BpmnAwareTests.init(engine);
        stories = new CessationFixtures(context);
    }

    @AfterEach
    void clear() {
        stories.clear();
    }

    @Test
    void theGrantEndsAtOnceAndTheRecipientConfirmsLater() {
        Grant grant = stories.given("dat.ngo", "nga.pham");
        Consent consent = stories.justWithdrawn(grant, "nga.pham");
        Assertions.assertThat(endOf(grant)).isEqualTo("CONSENT_WITHDRAWN");
        ProcessInstance process = stories.process(consent);
        assertThat(process).isWaitingAt("consentWithdrawn");

        stories.consents().runJob(process, "consentWithdrawn");
        assertThat(process).hasPassed("findConfirmer").isWaitingAt("confirmCessation");
        LocalDate today = stories.grants().today();
        Assertions.assertThat(stories.due(consent)).isEqualTo(limits.dueDate(TimeLimitRules.CESSATION, today));
        Assertions.assertThat(stories.asked(consent)).containsExactly("dat.ngo", "excluded nga.pham");
        Assertions.assertThat(Objects.requireNonNull(stories.task(consent)).getName())
                .isEqualTo("Xác nhận ngừng sử dụng, xóa dữ liệu " + consent.number());
        Assertions.assertThat(stories.mailed(consent, "cessation-asked")).containsExactly("dat.ngo");
        Assertions.assertThat(cessation(consent).status()).isEqualTo(CessationStatus.AWAITED);
        Assertions.assertThat(variables(process)).contains("dueDate=").doesNotContain("nga.pham", "dat.ngo", "phone");

        Assertions.assertThat(stories.confirm("dat.ngo", consent, today, WORDS).status())
                .isEqualTo("CONFIRMED");
        assertThat(process).isWaitingAt("requestCessationReceipt");
        stories.consents().runJob(process, "requestCessationReceipt");
        assertThat(process).isEnded().hasPassed("cessationConfirmed").hasNotPassed("escalateCessation");
        ConsentView view = stories.view(consent);
        Assertions.assertThat(view.cessationStatement()).isEqualTo(WORDS);
        Assertions.assertThat(cessation(consent).agencyName()).isEqualTo("Bộ Nội vụ");
        Assertions.assertThat(cessation(consent).stoppedOn()).isEqualTo(today);
        Assertions.assertThat(view.consent().status()).isEqualTo(ConsentStatus.WITHDRAWN);
        receipted(consent);
    }

    private void receipted(Consent consent) {
        // makes that of the withdrawal, too
        ProcessInstance some = runtime.createProcessInstanceQuery()
                .processDefinitionKey("consent-receipt")
                .processInstanceBusinessKey(consent.number().text())
                .list()
                .get(0);
        stories.consents().runJob(some, "makeReceipt");
        byte[] receipt = context.getBean(Receipts.class)
                .find(consent.number().text(), "CEASED")
                .orElseThrow()
                .json();
        Assertions.assertThat(new String(receipt, java.nio.charset.StandardCharsets.UTF_8))
                .contains(WORDS, "Ngô Thành Đạt", "Bộ Nội vụ");
        Assertions.assertThat(stories.mailed(consent, "consent-ceased")).containsExactly("nga.pham");
    }

    @Test
    void whoHasNotConfirmedIsRemindedAndKeepsTheTask() {
        Consent consent = stories.withdrawn("dat.ngo", "nga.pham");
        ProcessInstance process = stories.process(consent);
        stories.consents().moveTo(limits.reminderBefore(stories.due(consent)), 7);
        Assertions.assertThat(due(process, "reminderDue")).isFalse();
        stories.consents().moveTo(limits.reminderBefore(stories.due(consent)), 8);
        Assertions.assertThat(due(process, "reminderDue")).isTrue();
        stories.consents().runJob(process, "reminderDue");
        assertThat(process).hasPassed("remindConfirmer", "confirmerReminded").isWaitingAt("confirmCessation");
        Assertions.assertThat(stories.mailed(consent, "cessation-reminder")).containsExactly("dat.ngo");
        stories.confirm("dat.ngo", consent, null, null);
    }

    @Test
    void afterTheTermTheAgencyIsAskedTooAndEitherOfThemConfirms() {
        Consent consent = stories.withdrawn("dat.ngo", "nga.pham");
        ProcessInstance process = stories.process(consent);
        letTheTermPass(consent, process);
        assertThat(process).hasPassed("escalateCessation").isWaitingAt("confirmCessation");
        Assertions.assertThat(stories.asked(consent))
                .containsExactly("G09.01.approver", "dat.ngo", "excluded nga.pham");
        Assertions.assertThat(stories.mailed(consent, "cessation-late")).containsExactly("dat.ngo");
        Assertions.assertThat(stories.mailed(consent, "cessation-late-subject")).containsExactly("nga.pham");
        Assertions.assertThat(stories.mailed(consent, "cessation-asked"))
                .containsExactlyInAnyOrder("dat.ngo", "dat.ngo", "khanh.trinh", "linh.duong");
        Assertions.assertThat(cessation(consent).status()).isEqualTo(CessationStatus.ESCALATED);
        Assertions.assertThat(stories.due(consent))
                .isEqualTo(limits.dueDate(
                        TimeLimitRules.CESSATION_ESCALATED, stories.grants().today()));

        assertThatThrownBy(() -> stories.confirm("minh.do", consent, null, null))
                .hasMessage("task-unknown");
        stories.confirm("khanh.trinh", consent, null, null);
        Assertions.assertThat(cessation(consent).agencyName()).isEqualTo("Vụ Tổ chức cán bộ - Bộ Nội vụ");
        Assertions.assertThat(stories.view(consent).cessationStatement()).isNull();
    }

    @Test
    void whatTheRecipientHadWrittenWaitsForHimWhenHisAgencyIsAskedToo() {
        Consent consent = stories.withdrawn("dat.ngo", "nga.pham");
        stories.draft("dat.ngo", consent, new CessationBody(null, null, WORDS));
        letTheTermPass(consent, stories.process(consent));
        removeLeftovers();
        Assertions.assertThat(stories.written("dat.ngo", consent)).isEqualTo(WORDS);
        Assertions.assertThat(stories.written("khanh.trinh", consent)).isNull();
        Assertions.assertThat(database.queryForList(
                        "select decision from app.review_draft where kept_number = ?",
                        String.class,
                        consent.number().text()))
                .singleElement()
                .satisfies(stored -> Assertions.assertThat(stored).startsWith("locked:"));
        stories.confirm("dat.ngo", consent, null, WORDS);
        removeLeftovers();
        Assertions.assertThat(database.queryForList(
                        "select 1 from app.review_draft where kept_number = ?",
                        Integer.class,
                        consent.number().text()))
                .isEmpty();
    }

    /** As at night, a day later. */
    private void removeLeftovers() {
        OffsetDateTime soon = OffsetDateTime.now(context.getBean(Clock.class)).plusMinutes(1);
        Leftovers drafts = context.getBeansOfType(Leftovers.class).values().stream()
                .filter(some -> some.name().equals("drafts-of-ended-tasks"))
                .findFirst()
                .orElseThrow();
        context.getBean(TransactionTemplate.class).executeWithoutResult(status -> drafts.remove(soon, 10_000));
    }

    @Test
    void theRecipientMayStillConfirmWhenHeIsLate() {
        Consent consent = stories.withdrawn("dat.ngo", "nga.pham");
        letTheTermPass(consent, stories.process(consent));
        stories.confirm("dat.ngo", consent, null, WORDS);
        Assertions.assertThat(cessation(consent).agencyName()).isEqualTo("Bộ Nội vụ");
    }

    @Test
    void whoeverActsForTheSubjectDoesNotConfirmForTheRecipientsAgency() {
        var mandates = new MandateFixtures(context);
        mandates.accepted("nga.pham", "khanh.trinh");
        try {
            Consent consent = stories.withdrawn("dat.ngo", "nga.pham");
            letTheTermPass(consent, stories.process(consent));
            Assertions.assertThat(stories.asked(consent))
                    .containsExactly("G09.01.approver", "dat.ngo", "excluded khanh.trinh", "excluded nga.pham");
            Assertions.assertThat(stories.mailed(consent, "cessation-asked")).doesNotContain("khanh.trinh");
            assertThatThrownBy(() -> stories.confirm("khanh.trinh", consent, null, null))
                    .hasMessage("task-unknown");
            stories.confirm("linh.duong", consent, null, null);
        } finally {
            // at the true time: he would act for her until then in everything that others try
            new ConsentFixtures(context).resetClocks();
            mandates.endAll("nga.pham");
        }
    }

    @Test
    void anAgencyThatIsSilentTooIsAskedAgainWhereNobodyIsAboveIt() {
        Consent consent = stories.withdrawn("dat.ngo", "nga.pham");
        ProcessInstance process = stories.process(consent);
        letTheTermPass(consent, process);
        LocalDate first = stories.due(consent);
        letTheTermPass(consent, process);
        assertThat(process).isWaitingAt("confirmCessation");
        Assertions.assertThat(stories.due(consent)).isAfter(first);
        Assertions.assertThat(stories.asked(consent)).contains("G09.01.approver");
        stories.confirm("linh.duong", consent, null, null);
    }

    @Test
    void aboveASilentDepartmentItsCommitteeIsAsked() {
        Consent consent = stories.withdrawn("son.cao", "nga.pham");
        ProcessInstance process = stories.process(consent);
        letTheTermPass(consent, process);
        Assertions.assertThat(stories.asked(consent)).contains("H31.01.approver");
        letTheTermPass(consent, process);
        Assertions.assertThat(stories.asked(consent)).contains("G09.01.approver");
    }

    @Test
    void ofARecipientWhoseAccountIsClosedTheAgencyIsAskedAtOnce() {
        Grant grant = stories.given("dat.ngo", "nga.pham");
        Consent consent = stories.justWithdrawn(grant, "nga.pham");
        database.update("update app.account set closed_at = now() where id = 'dat.ngo'");
        try {
            stories.consents().runJob(stories.process(consent), "consentWithdrawn");
            Assertions.assertThat(stories.asked(consent)).containsExactly("G09.01.approver", "excluded nga.pham");
            stories.confirm("linh.duong", consent, null, null);
        } finally {
            database.update("update app.account set closed_at = null where id = 'dat.ngo'");
        }
    }

    @Test
    void whereNobodyIsThereAdministratorsAreToldAndItGoesOnByItself() {
        var people = new ReviewFixtures(context);
        // the only other approver up to the top is the person whose data it is
        Consent consent = stories.withdrawn("khanh.trinh", "linh.duong");
        ProcessInstance process = stories.process(consent);
        try {
            letTheTermPass(consent, process);
            assertThat(process).hasPassed("reportNobody").isWaitingAt("awaitConfirmer");
            Assertions.assertThat(stories.mailed(consent, "no-independent-reviewer"))
                    .containsExactly("admin");
            Assertions.assertThat(incidents(process))
                    .singleElement()
                    .satisfies(words -> Assertions.assertThat(words)
                            .contains(consent.number().text(), "Vụ Tổ chức cán bộ"));
            people.appoint("minh.do", "APPROVER", "G09");
            assertThat(process).isWaitingAt("confirmCessation");
            Assertions.assertThat(incidents(process)).isEmpty();
            Assertions.assertThat(stories.asked(consent)).contains("G09.approver", "khanh.trinh");
            stories.confirm("minh.do", consent, null, null);
        } finally {
            people.clear();
        }
    }

    @Test
    void nothingIsAskedWhereNothingWasGranted() {
        Consent asked = stories.consents().asked("nga.pham");
        stories.consents().agree(asked);
        stories.consents().withdraw("nga.pham", asked.id());
        Assertions.assertThat(stories.process(asked)).isNull();
        Assertions.assertThat(stories.view(asked).consent().cessation()).isNull();
        stories.consents().cancelOpen();
    }

    @Test
    void whatEndedBeforeTheWithdrawalIsAskedForAllTheSame() {
        Grant grant = stories.given("dat.ngo", "nga.pham");
        stories.grants().endAll();
        Consent consent = stories.withdrawn(grant, "nga.pham");
        Assertions.assertThat(stories.asked(consent)).contains("dat.ngo");
    }

    @Test
    void aTimerThatFiresTooEarlyAndATokenMovedByHandFailAndTakeNothingAway() {
        Consent consent = stories.withdrawn("dat.ngo", "nga.pham");
        ProcessInstance process = stories.process(consent);
        assertThatThrownBy(() -> stories.consents().runJob(process, "cessationOverdue"))
                .hasMessageContaining("is not over");
        assertThatThrownBy(() -> runtime.createProcessInstanceModification(
                                Objects.requireNonNull(process).getId())
                        .startBeforeActivity("escalateCessation")
                        .execute())
                .hasStackTraceContaining("is not over");
        stories.confirm("dat.ngo", consent, null, null);
        assertThatThrownBy(() -> runtime.createProcessInstanceModification(process.getId())
                        .startBeforeActivity("findConfirmer")
                        .execute())
                .hasStackTraceContaining("waits for no confirmation");
    }

    @Test
    void aConfirmationIsRefusedWithoutItsTickAndForADayThatCannotBe() {
        Consent consent = stories.withdrawn("dat.ngo", "nga.pham");
        LocalDate tomorrow = stories.grants().today().plusDays(1);
        assertThatThrownBy(() -> stories.confirm("dat.ngo", consent, new CessationBody(null, tomorrow, null)))
                .isInstanceOfSatisfying(
                        Refusal.RuleViolated.class,
                        refusal -> Assertions.assertThat(refusal.violations())
                                .extracting(Refusal.Violation::field)
                                .containsExactly("outcome", "stoppedOn"));
        Assertions.assertThat(cessation(consent).status()).isEqualTo(CessationStatus.AWAITED);
    }

    /** Whoever is faster is heard; the other is told so, and nobody sees a failure. */
    @Test
    void ofAConfirmationAndTheClockOneIsFaster() {
        for (int time = 0; time < AtOnce.TIMES; time++) {
            Consent consent = stories.withdrawn("dat.ngo", "nga.pham");
            ProcessInstance process = Objects.requireNonNull(stories.process(consent));
            stories.consents().moveTo(stories.due(consent).plusDays(1), 0);
            String timer = stories.consents().job(process, "cessationOverdue").getId();
            String task = stories.draft("dat.ngo", consent, new CessationBody(CessationOutcome.CONFIRM, null, null));
            List<String> told = AtOnce.both(
                    () -> outcome(() -> stories.complete("dat.ngo", task)),
                    () -> outcome(() -> management.executeJob(timer)));
            Assertions.assertThat(told.get(0))
                    .as(told.toString())
                    .isIn("done", "already-decided", "record-changed", "task-unknown");
            boolean confirmed = told.get(0).equals("done");
            Assertions.assertThat(told.get(1).equals("done"))
                    .as(told.toString())
                    .isEqualTo(!confirmed);
            Assertions.assertThat(cessation(consent).status())
                    .isEqualTo(confirmed ? CessationStatus.CONFIRMED : CessationStatus.ESCALATED);
            assertThat(process).isWaitingAt(confirmed ? "requestCessationReceipt" : "confirmCessation");
            stories.consents().resetClocks();
        }
    }

    private static String outcome(Runnable act) {
        try {
            act.run();
            return "done";
        } catch (Refusal refusal) {
            return refusal.type();
        } catch (RuntimeException e) {
            return e.toString();
        }
    }

    @Test
    void aDayOffStatedLaterMovesTheTermAndItsTimer() {
        Consent consent = stories.withdrawn("dat.ngo", "nga.pham");
        LocalDate due = stories.due(consent);
        context.getBean(TransactionTemplate.class)
                .executeWithoutResult(status -> context.publishEvent(new TermsMoved(due, due.plusDays(1))));
        Assertions.assertThat(stories.due(consent)).isEqualTo(due.plusDays(1));
        stories.consents().moveTo(due.plusDays(1), 0);
        Assertions.assertThat(due(stories.process(consent), "cessationOverdue")).isFalse();
        stories.consents().moveTo(due.plusDays(2), 0);
        Assertions.assertThat(due(stories.process(consent), "cessationOverdue")).isTrue();
    }

    private void letTheTermPass(Consent consent, ProcessInstance process) {
        stories.consents().moveTo(stories.due(consent), 23);
        Assertions.assertThat(due(process, "cessationOverdue")).isFalse();
        stories.consents().moveTo(stories.due(consent).plusDays(1), 0);
        Assertions.assertThat(due(process, "cessationOverdue")).isTrue();
        stories.consents().runJob(process, "cessationOverdue");
    }

    private ConsentSummary.CessationState cessation(Consent consent) {
        return Objects.requireNonNull(stories.view(consent).consent().cessation());
    }

    private boolean due(ProcessInstance process, String timer) {
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

    private String endOf(Grant grant) {
        return database.queryForObject("select end_kind from app.access_grant where id = ?", String.class, grant.id());
    }

    private String variables(ProcessInstance process) {
        return Stream.of(process)
                .flatMap(one -> runtime.createVariableInstanceQuery().processInstanceIdIn(one.getId()).list().stream())
                .map(variable -> variable.getName() + "=" + variable.getValue())
                .toList()
                .toString();
    }
}
