package org.dongthuan.consent;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.dongthuan.ApplicationTest;
import org.dongthuan.calendar.TimeLimitRules;
import org.dongthuan.decision.Receipt;
import org.dongthuan.decision.Receipts;
import org.dongthuan.decision.Verification;
import org.dongthuan.notification.Mailbox;
import org.dongthuan.notification.Post;
import org.dongthuan.platform.Sha256;
import org.dongthuan.platform.Texts;
import org.dongthuan.platform.engine.EngineWork;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** Every path of {@code consent-approval} and {@code consent-receipt}. */
@ApplicationTest
class ConsentApprovalProcessTests {

    @Autowired
    ApplicationContext context;

    @Autowired
    ProcessEngine engine;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ManagementService management;

    @Autowired
    Receipts receipts;

    @Autowired
    TimeLimitRules limits;

    @Autowired
    JdbcTemplate database;

    ConsentFixtures stories;

    @BeforeEach
    void prepare() {
        BpmnAwareTests.init(engine);
        stories = new ConsentFixtures(context);
    }

    @AfterEach
    void clear() {
        stories.resetClocks();
        stories.cancelOpen();
    }

    @Test
    void anAgreementStandsWhenItAnswersAndIsReceipted() {
        Consent consent = stories.asked("nga.pham");
        ProcessInstance process = stories.process(consent);
        assertThat(process).hasPassed("inviteSubject").isWaitingAt("answerConsentRequest");
        Assertions.assertThat(stories.task(consent).getName())
                .isEqualTo("Trả lời phiếu lấy ý kiến " + consent.number());
        Assertions.assertThat(mails(consent, "consent-invitation", "nga.pham")).isEqualTo(1);
        stories.read(consent);

        Assertions.assertThat(stories.agree(consent).status()).isEqualTo("GIVEN");

        Consent given = stories.get(consent);
        Assertions.assertThat(given.fields()).isEqualTo(consent.question().fields());
        Assertions.assertThat(given.until()).isEqualTo(consent.question().to());
        Assertions.assertThat(given.status().stands()).isTrue();
        assertThat(process).isWaitingAt("requestReceipt");
        stories.runReceipt(consent);
        assertThat(process)
                .isEnded()
                .hasPassed("inviteSubject", "consentAnswered")
                .hasNotPassed("lapseConsent");
        verified(consent, ConsentStatus.GIVEN);
        Assertions.assertThat(mails(consent, "consent-receipt", "nga.pham")).isEqualTo(1);
    }

    @Test
    void aPartialAgreementIsNoMoreThanWhatWasSaid() {
        Consent consent = stories.asked("nga.pham");
        LocalDate until = consent.question().from().plusDays(6);
        Assertions.assertThat(stories.answer("nga.pham", consent, ConsentFixtures.part(List.of("phone"), until))
                        .status())
                .isEqualTo("PARTLY_GIVEN");
        Assertions.assertThat(stories.get(consent).fields()).containsExactly("phone");
        Assertions.assertThat(stories.get(consent).until()).isEqualTo(until);
        stories.runReceipt(consent);
        verified(consent, ConsentStatus.PARTLY_GIVEN);
    }

    @Test
    void aRefusalNeedsNoReasonAndLeavesNothingToReadBy() {
        Consent consent = stories.asked("nga.pham");
        Assertions.assertThat(stories.answer("nga.pham", consent, ConsentFixtures.refusal())
                        .status())
                .isEqualTo("REFUSED");
        Assertions.assertThat(stories.get(consent).fields()).isEmpty();
        Assertions.assertThat(stories.get(consent).until()).isNull();
        stories.runReceipt(consent);
        verified(consent, ConsentStatus.REFUSED);
    }

    @Test
    void whoHasNotAnsweredIsRemindedOnceAndKeepsTheTask() {
        Consent consent = stories.asked("nga.pham");
        ProcessInstance process = stories.process(consent);
        LocalDate reminder = limits.dueDate(
                TimeLimitRules.CONSENT_REMINDER, consent.question().from());
        Assertions.assertThat(due(process, "reminderDue")).isFalse();
        stories.moveTo(reminder, 8);
        Assertions.assertThat(due(process, "reminderDue")).isTrue();
        stories.runJob(process, "reminderDue");
        assertThat(process).hasPassed("subjectReminded").isWaitingAt("answerConsentRequest");
        Assertions.assertThat(mails(consent, "consent-reminder", "nga.pham")).isEqualTo(1);
        stories.agree(consent);
    }

    @Test
    void whoHasAnsweredMeanwhileIsNotReminded() {
        Consent consent = stories.asked("nga.pham");
        ProcessInstance process = stories.process(consent);
        stories.agree(consent);
        Assertions.assertThat(management
                        .createJobQuery()
                        .processInstanceId(process.getId())
                        .timers()
                        .count())
                .isZero();
        Assertions.assertThat(mails(consent, "consent-reminder", "nga.pham")).isZero();
    }

    @Test
    void silenceIsNoConsent() {
        Consent consent = stories.asked("nga.pham");
        ProcessInstance process = stories.process(consent);
        stories.moveTo(consent.answerBy(), 23);
        Assertions.assertThat(due(process, "answerOverdue")).isFalse();
        stories.moveTo(consent.answerBy().plusDays(1), 0);
        Assertions.assertThat(due(process, "answerOverdue")).isTrue();

        stories.runJob(process, "answerOverdue");

        assertThat(process).hasPassed("lapseConsent").isWaitingAt("requestReceipt");
        Assertions.assertThat(stories.get(consent).status()).isEqualTo(ConsentStatus.LAPSED);
        Assertions.assertThat(stories.task(consent)).isNull();
        stories.runReceipt(consent);
        verified(consent, ConsentStatus.LAPSED);
        Assertions.assertThat(mails(consent, "consent-lapsed", "nga.pham")).isEqualTo(1);
    }

    @Test
    void aTimerThatFiresTooEarlyFailsLoudlyAndTakesNobodysAnswerAway() {
        Consent consent = stories.asked("nga.pham");
        ProcessInstance process = stories.process(consent);
        assertThatThrownBy(() -> stories.runJob(process, "answerOverdue")).hasMessageContaining("cannot lapse now");
        assertThat(process).isWaitingAt("answerConsentRequest");
        Assertions.assertThat(stories.agree(consent).status()).isEqualTo("GIVEN");
    }

    @Test
    void afterTheLastDayNoAnswerIsTakenThoughNoTimerHasFired() {
        Consent consent = stories.asked("nga.pham");
        stories.moveTo(consent.answerBy().plusDays(1), 0);
        assertThatThrownBy(() -> stories.agree(consent)).hasMessage("consent-overdue");
        Assertions.assertThat(stories.get(consent).status()).isEqualTo(ConsentStatus.ASKED);
        Assertions.assertThat(stories.read(consent).overdue()).isTrue();
    }

    @Test
    void onTheLastDayAnAnswerIsTakenUntilItsEnd() {
        Consent consent = stories.asked("nga.pham");
        stories.moveTo(consent.answerBy(), 23);
        Assertions.assertThat(stories.agree(consent).status()).isEqualTo("GIVEN");
    }

    @Test
    void aQuestionOfAWithdrawnRequestDisappears() {
        Consent consent = stories.asked("nga.pham");
        ProcessInstance process = stories.process(consent);
        stories.cancel(consent.number(), process);
        assertThat(process).isEnded();
        Assertions.assertThat(stories.get(consent).status()).isEqualTo(ConsentStatus.CANCELLED);
        Assertions.assertThat(stories.task(consent)).isNull();
        Assertions.assertThat(management
                        .createJobQuery()
                        .processInstanceId(process.getId())
                        .count())
                .isZero();
    }

    @Test
    void aConsentGivenToARequestThatIsCancelledEndsAndThePersonIsTold() {
        Consent consent = stories.asked("nga.pham");
        stories.agree(consent);
        stories.cancel(consent.number(), stories.process(consent));
        Assertions.assertThat(stories.get(consent).status()).isEqualTo(ConsentStatus.ENDED);
        Assertions.assertThat(stories.get(consent).fields()).isNotEmpty();
        Assertions.assertThat(mails(consent, "consent-ended", "nga.pham")).isEqualTo(1);
        assertThatThrownBy(() -> stories.withdraw("nga.pham", consent.id())).hasMessage("consent-not-standing");
    }

    @Test
    void aWithdrawalHasItsOwnReceiptAndTheRecipientIsTold() {
        Consent consent = stories.asked("nga.pham");
        stories.agree(consent);
        stories.runReceipt(consent);

        stories.withdraw("nga.pham", consent.id());

        Assertions.assertThat(stories.get(consent).status()).isEqualTo(ConsentStatus.WITHDRAWN);
        Assertions.assertThat(stories.get(consent).fields()).isNotEmpty();
        stories.runReceipt(consent);
        verified(consent, ConsentStatus.GIVEN);
        verified(consent, ConsentStatus.WITHDRAWN);
        Assertions.assertThat(mails(consent, "consent-withdrawn", "thu.hoang")).isEqualTo(1);
    }

    @Test
    void anAnswerWithdrawnBeforeItsReceiptWasMadeHasBothReceipts() {
        Consent consent = stories.asked("nga.pham");
        stories.agree(consent);
        stories.withdraw("nga.pham", consent.id());
        stories.runJob(stories.process(consent), "requestReceipt");
        Assertions.assertThat(stories.receiptProcesses(consent)).isEqualTo(2);
        EngineWork.runAll(context);
        verified(consent, ConsentStatus.GIVEN);
        verified(consent, ConsentStatus.WITHDRAWN);
    }

    @Test
    void aReceiptIsMadeOnceHoweverOftenItsStepRuns() {
        Consent consent = stories.asked("nga.pham");
        stories.agree(consent);
        stories.runReceipt(consent);
        String first = verified(consent, ConsentStatus.GIVEN).jsonSha256();
        runtime.startProcessInstanceByKey("consent-receipt", consent.number().text(), Map.of("event", "GIVEN"));
        ProcessInstance again = stories.receiptProcess(consent);
        stories.runJob(again, "makeReceipt");
        Assertions.assertThat(verified(consent, ConsentStatus.GIVEN).jsonSha256())
                .isEqualTo(first);
        Assertions.assertThat(mails(consent, "consent-receipt", "nga.pham")).isEqualTo(1);
    }

    @Test
    void aTokenMovedByHandToTheLapseOrToAReceiptOfNothingFails() {
        Consent consent = stories.asked("nga.pham");
        String process = stories.process(consent).getId();
        assertThatThrownBy(() -> runtime.createProcessInstanceModification(process)
                        .startBeforeActivity("lapseConsent")
                        .execute())
                .hasStackTraceContaining("cannot lapse now");
        runtime.startProcessInstanceByKey("consent-receipt", consent.number().text(), Map.of("event", "GIVEN"));
        stories.runJob(stories.receiptProcess(consent), "makeReceipt");
        assertThat(stories.receiptProcess(consent)).isWaitingAt("makeReceipt");
        runtime.deleteProcessInstance(stories.receiptProcess(consent).getId(), "test");
    }

    @Test
    void whatTheEngineAndTheMailsKeepNamesNoPersonAndNoPurpose() {
        Consent consent = stories.asked("nga.pham");
        String variables = variables(stories.process(consent));
        stories.answer("nga.pham", consent, ConsentFixtures.part(List.of("phone"), null));
        stories.runReceipt(consent);
        Post.deliver(context);
        Assertions.assertThat(variables)
                .contains("dueDate=")
                .doesNotContain("nga.pham", "thu.hoang", ConsentFixtures.WORDS, "phone");
        Assertions.assertThat(context.getBean(Mailbox.class).of(stories.actor("nga.pham")))
                .filteredOn(mail -> mail.subject().startsWith(consent.number().text()))
                .isNotEmpty()
                .allSatisfy(mail -> Assertions.assertThat(mail.text() + mail.subject())
                        .doesNotContain("Nga", "nga.pham", "Thu", ConsentFixtures.WORDS));
    }

    /** Whoever holds the receipt finds it genuine by its hash, and its words hash to what it says. */
    private Receipt verified(Consent consent, ConsentStatus event) {
        Receipt receipt = receipts.find(consent.number().text(), event.name()).orElseThrow();
        Assertions.assertThat(Sha256.of(receipt.json())).isEqualTo(receipt.jsonSha256());
        Assertions.assertThat(context.getBean(Verification.class).verify(receipt.jsonSha256()))
                .isPresent();
        Assertions.assertThat(context.getBean(Verification.class).verify(Sha256.of(receipt.pdf())))
                .isPresent();
        Assertions.assertThat(new String(receipt.json(), StandardCharsets.UTF_8))
                .contains(stories.view(consent).text().sha256(), "Phạm Thị Nga", ConsentFixtures.WORDS)
                .contains(context.getBean(Texts.class).text("consent.status." + event, Texts.VIETNAMESE));
        return receipt;
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

    private int mails(Consent consent, String kind, String account) {
        Post.deliver(context);
        Integer count = database.queryForObject(
                "select count(*) from app.outbox where number = ? and kind = ? and account = ? and sent_at is not null",
                Integer.class,
                consent.number().text(),
                kind,
                account);
        return count == null ? 0 : count;
    }

    private String variables(ProcessInstance process) {
        return runtime.createVariableInstanceQuery().processInstanceIdIn(process.getId()).list().stream()
                .map(variable -> variable.getName() + "=" + variable.getValue())
                .toList()
                .toString();
    }
}
