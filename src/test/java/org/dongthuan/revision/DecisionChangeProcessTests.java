package org.dongthuan.revision;

import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.dongthuan.ApplicationTest;
import org.dongthuan.TestClock;
import org.dongthuan.calendar.TimeLimitRules;
import org.dongthuan.consent.ConsentFixtures;
import org.dongthuan.correction.CorrectionFixtures;
import org.dongthuan.decision.ChangeKind;
import org.dongthuan.decision.DecisionReading;
import org.dongthuan.decision.Verification;
import org.dongthuan.decision.VerifiedPaper;
import org.dongthuan.decision.WrittenDecision;
import org.dongthuan.decision.WrittenDecisions;
import org.dongthuan.platform.Refusal;
import org.dongthuan.record.Registry;
import org.dongthuan.review.Outcome;
import org.dongthuan.review.RequestNumber;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Every path of {@code decision-change}, and who walks it. */
@ApplicationTest
class DecisionChangeProcessTests {

    @Autowired
    ApplicationContext context;

    @Autowired
    ProcessEngine engine;

    @Autowired
    TestClock.Movable clock;

    @Autowired
    JdbcTemplate database;

    RevisionFixtures stories;

    @BeforeEach
    void prepare() {
        BpmnAwareTests.init(engine);
        stories = new RevisionFixtures(context);
    }

    @AfterEach
    void clear() {
        clock.reset();
        new ConsentFixtures(context).resetClocks();
        stories.clear();
    }

    @Test
    void aRevokedDecisionEndsWhatItGaveAtOnceAndTellsWhomItConcerns() {
        RequestNumber request = stories.granted("nga.pham");
        WrittenDecision old = stories.decisionOn(request.part(1));
        String paper = storedPaper(old.id());
        RequestNumber number = stories.revocation("lan.vu", old.id());
        ProcessInstance process = stories.process(number);
        assertThat(stories.decisionProcess(number)).isWaitingAt("verifyRequest");
        stories.decide("hoa.ngo", number, Outcome.APPROVE);
        assertThat(stories.decisionProcess(number)).isWaitingAt("approveRequest");
        Assertions.assertThat(stories.ends(request).get(0).get("end_kind")).isNull();

        Assertions.assertThat(stories.decide("minh.do", number, Outcome.APPROVE).status())
                .isEqualTo("APPROVED");

        WrittenDecision newer = stories.decisionOn(number);
        Assertions.assertThat(stories.ends(request))
                .singleElement()
                .satisfies(end -> Assertions.assertThat(end)
                        .containsEntry("end_kind", "REVOKED")
                        .containsEntry("ended_by", "minh.do")
                        .containsEntry(
                                "end_reason", "Quyết định cấp quyền bị thu hồi bởi Quyết định số " + newer.number()));
        Assertions.assertThat(stories.mails(request.text()))
                .contains("thu.hoang grant-revoked", "nga.pham grant-revoked-subject");
        assertThat(process).hasPassed("applyChange").hasNotPassed("recordRefusal");
        stories.runJob(number, "makeDocument");
        assertThat(process).isEnded().hasPassed("notifyProposer", "changeDecided");
        Assertions.assertThat(stories.mails(number.text())).contains("lan.vu decision-change-decided");

        Assertions.assertThat(newer.issuer()).isEqualTo(old.issuer());
        Assertions.assertThat(storedPaper(old.id())).isEqualTo(paper);
        VerifiedPaper verified = verified(old);
        Assertions.assertThat(verified.state()).isEqualTo(VerifiedPaper.State.REVOKED);
        Assertions.assertThat(verified.changedBy())
                .containsExactly(new VerifiedPaper.Change(ChangeKind.REVOKE, newer.number(), newer.date()));
        Assertions.assertThat(verified(newer).changes())
                .isEqualTo(new VerifiedPaper.Change(ChangeKind.REVOKE, old.number(), old.date()));
        for (String reader : List.of("thu.hoang", "nga.pham", "lan.vu")) {
            var shown = context.getBean(DecisionReading.class).open(stories.actor(reader), old.id());
            Assertions.assertThat(shown.changedBy())
                    .singleElement()
                    .satisfies(change -> Assertions.assertThat(change.page()).isEqualTo("/decisions/" + newer.id()));
            var after = context.getBean(DecisionReading.class).open(stories.actor(reader), newer.id());
            Assertions.assertThat(after.changes())
                    .satisfies(change -> Assertions.assertThat(change.number()).isEqualTo(old.number()));
        }
    }

    @Test
    void nothingIsRevokedTwiceOrCorrectedAfterwards() {
        RequestNumber request = stories.granted("nga.pham");
        UUID old = stories.decision(request);
        stories.decided(stories.revocation("lan.vu", old), Outcome.APPROVE);
        refuses("decision-ended", () -> stories.revocation("lan.vu", old));
        refuses("decision-ended", () -> stories.correction("lan.vu", old));
    }

    @Test
    void aRefusalIsADecisionOfItsOwnAndLeavesTheOldOneAsItIs() {
        RequestNumber request = stories.granted("nga.pham");
        WrittenDecision old = stories.decisionOn(request.part(1));
        RequestNumber number = stories.revocation("lan.vu", old.id());
        ProcessInstance process = stories.process(number);
        Assertions.assertThat(stories.decided(number, Outcome.REFUSE).status()).isEqualTo("REFUSED");
        stories.runJob(number, "makeDocument");
        assertThat(process).isEnded().hasPassed("recordRefusal").hasNotPassed("applyChange");

        Assertions.assertThat(stories.ends(request).get(0).get("end_kind")).isNull();
        Assertions.assertThat(verified(old).state()).isEqualTo(VerifiedPaper.State.IN_FORCE);
        WrittenDecision refusal = stories.decisionOn(number);
        Assertions.assertThat(verified(refusal).changes()).isNull();
        Assertions.assertThat(stories.mails(request.text())).doesNotContain("thu.hoang grant-revoked");
        // what the agency weighed and left concerns nobody outside of it
        var reading = context.getBean(DecisionReading.class);
        for (String outside : List.of("nga.pham", "thu.hoang"))
            refuses("decision-unknown", () -> reading.open(stories.actor(outside), refusal.id()));
        Assertions.assertThat(
                        reading.open(stories.actor("lan.vu"), refusal.id()).number())
                .isEqualTo(refusal.number());
        // and may be proposed again
        Assertions.assertThat(stories.revocation("lan.vu", old.id())).isNotEqualTo(number);
    }

    @Test
    void aCorrectionTouchesNothingButThePaper() {
        RequestNumber request = stories.granted("nga.pham");
        WrittenDecision old = stories.decisionOn(request.part(1));
        RequestNumber number = stories.correction("lan.vu", old.id());
        stories.decided(number, Outcome.APPROVE);

        Assertions.assertThat(stories.ends(request).get(0).get("end_kind")).isNull();
        Assertions.assertThat(verified(old).state()).isEqualTo(VerifiedPaper.State.CORRECTED);
        Assertions.assertThat(stories.mails(number.text()))
                .containsExactly("nga.pham decision-corrected", "thu.hoang decision-corrected");
        DecisionChangeView shown = stories.view("nga.pham", number);
        Assertions.assertThat(shown.corrected()).isEqualTo("Hải Phòng");
        Assertions.assertThat(shown.proposedBy()).isNull();
        Assertions.assertThat(shown.story()).isEmpty();
        var paper = context.getBean(DecisionReading.class)
                .open(stories.actor("nga.pham"), stories.decisionOn(number).id());
        Assertions.assertThat(paper.articles().get(0).points())
                .containsExactly("Nội dung đã in: “Hải Phong”", "Đính chính thành: “Hải Phòng”");
        // a second slip is found, and then it is revoked after all
        stories.decided(stories.correction("lan.vu", old.id()), Outcome.APPROVE);
        stories.decided(stories.revocation("lan.vu", old.id()), Outcome.APPROVE);
        Assertions.assertThat(verified(old).changedBy())
                .extracting(VerifiedPaper.Change::kind)
                .containsExactly(ChangeKind.CORRECT, ChangeKind.CORRECT, ChangeKind.REVOKE);
        Assertions.assertThat(verified(old).state()).isEqualTo(VerifiedPaper.State.REVOKED);
    }

    @Test
    void theRecordDoesNotChangeBackByARevocation() {
        var corrections = new CorrectionFixtures(context);
        RequestNumber corrected = corrections.submittedPhone("nga.pham", "0999127091");
        corrections.decide("lan.vu", corrected, Outcome.APPROVE);
        corrections.decide("minh.do", corrected, Outcome.APPROVE);
        UUID decision = stories.decisionOn(corrected).id();

        assertThatThrownBy(() -> stories.revocation("lan.vu", decision))
                .isInstanceOfSatisfying(
                        Refusal.RuleViolated.class,
                        refusal -> Assertions.assertThat(refusal.violations())
                                .singleElement()
                                .satisfies(fault -> Assertions.assertThat(fault.textKey())
                                        .isEqualTo("revision.not-offered.REVOKE")));
        stories.decided(stories.correction("lan.vu", decision), Outcome.APPROVE);
        Assertions.assertThat(corrections.value("nga.pham", "phone").asText()).isEqualTo("0999127091");
    }

    @Test
    void ofSeveralPeopleEachGetsAnExtractWithoutTheReason() {
        RequestNumber request = stories.granted("nga.pham", "tuan.bui");
        WrittenDecision old = stories.decisionOn(request.part(1));
        RequestNumber number = stories.propose(
                "lan.vu",
                old.id(),
                RevisionFixtures.change(ChangeKind.REVOKE, "Bùi Anh Tuấn đã chuyển công tác", null, null));
        stories.decided(number, Outcome.APPROVE);
        stories.runJob(number, "makeDocument");

        Assertions.assertThat(stories.ends(request))
                .hasSize(2)
                .allSatisfy(end -> Assertions.assertThat(end).containsEntry("end_kind", "REVOKED"));
        Assertions.assertThat(stories.mails(request.text()))
                .filteredOn(mail -> mail.contains("grant-revoked"))
                .containsExactly(
                        "nga.pham grant-revoked-subject", "thu.hoang grant-revoked", "tuan.bui grant-revoked-subject");
        UUID newer = stories.decisionOn(number).id();
        var reading = context.getBean(DecisionReading.class);
        refuses("decision-unknown", () -> reading.open(stories.actor("nga.pham"), newer));
        Assertions.assertThat(reading.extracts(stories.actor("nga.pham"), List.of(newer)))
                .containsExactly(newer);
        DecisionChangeView part = stories.view("nga.pham", number);
        Assertions.assertThat(part.reason()).isNull();
        Assertions.assertThat(part.toString()).doesNotContain("Tuấn");
        Assertions.assertThat(part.ruling())
                .satisfies(ruling -> Assertions.assertThat(ruling.page()).endsWith("/extract.pdf"));
        Assertions.assertThat(reading.open(stories.actor("thu.hoang"), newer).reasons())
                .anyMatch(reason -> reason.contains("Bùi Anh Tuấn"));
    }

    @Test
    void ofSeveralPeopleOnlyWhosePartIsCorrectedReadsTheCorrectionAndIsTold() {
        RequestNumber request = stories.granted("nga.pham", "tuan.bui");
        WrittenDecision old = stories.decisionOn(request.part(1));
        RequestNumber number = stories.correctionOf("tuan.bui", "lan.vu", old.id());
        refuses("own-request", () -> stories.decide("nga.pham", number, Outcome.APPROVE));
        stories.decided(number, Outcome.APPROVE);
        stories.runJob(number, "makeDocument");

        Assertions.assertThat(stories.mails(number.text()))
                .contains("thu.hoang decision-corrected", "tuan.bui decision-corrected")
                .noneMatch(mail -> mail.startsWith("nga.pham"));
        WrittenDecision newer = stories.decisionOn(number);
        var reading = context.getBean(DecisionReading.class);
        Assertions.assertThat(reading.extracts(stories.actor("tuan.bui"), List.of(newer.id())))
                .containsExactly(newer.id());
        Assertions.assertThat(stories.view("tuan.bui", number).corrected()).isEqualTo("Bùi Anh Tuấn");
        Assertions.assertThat(stories.view("tuan.bui", number).reason()).isNull();
        Assertions.assertThat(reading.extracts(stories.actor("nga.pham"), List.of(newer.id())))
                .isEmpty();
        refuses("request-unknown", () -> stories.view("nga.pham", number));
        Assertions.assertThat(reading.open(stories.actor("thu.hoang"), newer.id())
                        .articles()
                        .get(0)
                        .text())
                .contains("phần về ông Bùi");
        Assertions.assertThat(stories.view("thu.hoang", number).partOf()).startsWith("Bùi");
        // her part says what it said, and whoever asks after it hears of no correction
        Assertions.assertThat(verifiedPart(old, "nga.pham").state()).isEqualTo(VerifiedPaper.State.IN_FORCE);
        Assertions.assertThat(verifiedPart(old, "tuan.bui").state()).isEqualTo(VerifiedPaper.State.CORRECTED);
        // whom the old one was about stays out of what becomes of the newer, too
        refuses("decision-unknown", () -> stories.correction("nga.pham", newer.id()));

        RequestNumber common = stories.correction("lan.vu", old.id());
        stories.decided(common, Outcome.APPROVE);
        Assertions.assertThat(stories.mails(common.text()))
                .contains("nga.pham decision-corrected", "tuan.bui decision-corrected");
        Assertions.assertThat(verifiedPart(old, "nga.pham").state()).isEqualTo(VerifiedPaper.State.CORRECTED);
    }

    @Test
    void onlyTheVerifiersOfTheIssuerProposeAndNobodyDecidesOnHisOwnProposal() {
        UUID old = stories.decision(stories.granted("nga.pham"));
        refuses("decision-unknown", () -> stories.revocation("son.cao", old));
        refuses("decision-unknown", () -> stories.revocation("tuan.bui", old));
        refuses("own-request", () -> stories.revocation("nga.pham", old));
        refuses("own-request", () -> stories.revocation("thu.hoang", old));
        refuses("not-permitted", () -> stories.revocation("minh.do", old));

        RequestNumber number = stories.revocation("lan.vu", old);
        refuses("open-change-exists", () -> stories.correction("hoa.ngo", old));
        refuses("own-request", () -> stories.decide("lan.vu", number, Outcome.APPROVE));
        refuses("own-request", () -> stories.decide("nga.pham", number, Outcome.APPROVE));
        refuses("task-unknown", () -> stories.decide("son.cao", number, Outcome.APPROVE));
        for (String outside : List.of("nga.pham", "thu.hoang", "son.cao", "admin"))
            refuses("request-unknown", () -> stories.view(outside, number));
        stories.decide("hoa.ngo", number, Outcome.APPROVE);
        refuses("not-permitted", () -> stories.decide("hoa.ngo", number, Outcome.APPROVE));
    }

    @Test
    void aProposalIsTakenBackByWhoeverMadeItAsLongAsNothingIsDecided() {
        WrittenDecision old = stories.decisionOn(stories.granted("nga.pham").part(1));
        RequestNumber number = stories.revocation("lan.vu", old.id());
        ProcessInstance process = stories.process(number);
        stories.decide("hoa.ngo", number, Outcome.APPROVE);
        refuses("not-permitted", () -> stories.withdraw("hoa.ngo", number));
        for (String outside : List.of("nga.pham", "thu.hoang", "son.cao"))
            refuses("request-unknown", () -> stories.withdraw(outside, number));
        Assertions.assertThat(stories.view("hoa.ngo", number).mayWithdraw()).isFalse();
        Assertions.assertThat(stories.view("lan.vu", number).mayWithdraw()).isTrue();

        DecisionChangeView shown = stories.withdraw("lan.vu", number);

        Assertions.assertThat(shown.status()).isEqualTo(ChangeStatus.WITHDRAWN);
        Assertions.assertThat(shown.mayWithdraw()).isFalse();
        Assertions.assertThat(shown.story())
                .last()
                .satisfies(line -> Assertions.assertThat(line.event()).isEqualTo("WITHDRAWN"));
        assertThat(process).isEnded().hasPassed("changeWithdrawn").hasNotPassed("applyChange", "recordRefusal");
        Assertions.assertThat(stories.task(number)).isNull();
        Assertions.assertThat(context.getBean(WrittenDecisions.class).ofRequest(number.text()))
                .isEmpty();
        Assertions.assertThat(verified(old).state()).isEqualTo(VerifiedPaper.State.IN_FORCE);
        refuses("already-decided", () -> stories.withdraw("lan.vu", number));

        // and somebody else may find a better reason
        RequestNumber next = stories.revocation("hoa.ngo", old.id());
        stories.decide("lan.vu", next, Outcome.APPROVE);
        stories.decide("minh.do", next, Outcome.APPROVE);
        refuses("already-decided", () -> stories.withdraw("hoa.ngo", next));
    }

    @Test
    void theTermIsFiveWorkingDaysAndADecisionAfterItIsStillTaken() {
        RequestNumber request = stories.granted("nga.pham");
        RequestNumber number = stories.revocation("lan.vu", stories.decision(request));
        DecisionChangeView view = stories.view("lan.vu", number);
        LocalDate proposed =
                view.submittedAt().atZoneSameInstant(clock.getZone()).toLocalDate();
        Assertions.assertThat(view.dueDate())
                .isEqualTo(context.getBean(TimeLimitRules.class).dueDate(TimeLimitRules.DECISION_CHANGE, proposed))
                .isAfterOrEqualTo(proposed.plusDays(5));
        stories.decide("hoa.ngo", number, Outcome.APPROVE);
        clock.advance(Duration.ofDays(12));
        stories.decide("minh.do", number, Outcome.APPROVE);
        Assertions.assertThat(stories.ends(request).get(0)).containsEntry("end_kind", "REVOKED");
        Assertions.assertThat(stories.decisionOn(number).date()).isEqualTo(LocalDate.now(clock));
    }

    @Test
    void whatHasEndedByItselfIsNeitherEndedAgainNorTold() {
        RequestNumber request = stories.granted("nga.pham");
        UUID old = stories.decision(request);
        clock.advance(Duration.ofDays(40));
        stories.decided(stories.revocation("lan.vu", old), Outcome.APPROVE);
        Assertions.assertThat(stories.ends(request).get(0).get("end_kind")).isNull();
        Assertions.assertThat(stories.mails(request.text())).noneMatch(mail -> mail.contains("grant-revoked"));
    }

    @Test
    void aTokenThatWasMovedFindsNoVerdict() {
        RequestNumber request = stories.granted("nga.pham");
        RequestNumber number = stories.revocation("lan.vu", stories.decision(request));
        var effects = context.getBean(ChangeEffects.class);
        var transaction = context.getBean(TransactionTemplate.class);
        assertThatIllegalStateException()
                .isThrownBy(() -> transaction.executeWithoutResult(status -> effects.apply(number)));
        stories.decide("hoa.ngo", number, Outcome.APPROVE);
        assertThatIllegalStateException()
                .isThrownBy(() -> transaction.executeWithoutResult(status -> effects.refuse(number)));
        Assertions.assertThat(context.getBean(WrittenDecisions.class).ofRequest(number.text()))
                .isEmpty();
        Assertions.assertThat(stories.ends(request).get(0).get("end_kind")).isNull();
    }

    @Test
    void whatWasWrittenIsLockedAndStaysOutOfTheEngine() {
        String word = "zqxcanaryreason";
        UUID old = stories.decision(stories.granted("nga.pham"));
        RequestNumber number = stories.propose(
                "lan.vu", old, RevisionFixtures.change(ChangeKind.CORRECT, word, word + "printed", word + "corrected"));
        stories.decide("hoa.ngo", number, Outcome.APPROVE);
        Assertions.assertThat(database.queryForList("select text_ from camunda.act_hi_varinst", String.class))
                .noneMatch(value -> value != null && value.contains(word));
        Map<String, Object> row =
                database.queryForMap("select * from app.decision_change where number = ?", number.text());
        Assertions.assertThat(new String((byte[]) row.get("words"), StandardCharsets.ISO_8859_1))
                .doesNotContain(word);
    }

    private VerifiedPaper verified(WrittenDecision decision) {
        return context.getBean(Verification.class)
                .verify(decision.verificationCode())
                .orElseThrow();
    }

    /** What the extract says that somebody got of it. */
    private VerifiedPaper verifiedPart(WrittenDecision decision, String subject) {
        String code = database.queryForObject(
                "select verification_code from app.decision_extract where decision = ? and record = ?",
                String.class,
                decision.id(),
                context.getBean(Registry.class).idOf(subject).orElseThrow().value());
        return context.getBean(Verification.class).verify(code).orElseThrow();
    }

    private String storedPaper(UUID decision) {
        return database.queryForObject(
                "select encode(paper, 'hex') from app.written_decision where id = ?", String.class, decision);
    }

    private static void refuses(String word, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> Assertions.assertThat(refusal.type()).isEqualTo(word));
    }
}
