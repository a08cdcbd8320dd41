package org.dongthuan.representation;

import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.dongthuan.ApplicationTest;
import org.dongthuan.consent.Consent;
import org.dongthuan.consent.ConsentFixtures;
import org.dongthuan.consent.ConsentStatus;
import org.dongthuan.consent.ConsentView;
import org.dongthuan.consent.Representatives;
import org.dongthuan.decision.DecisionReading;
import org.dongthuan.decision.WrittenDecisions;
import org.dongthuan.mandate.BehalfWords;
import org.dongthuan.mandate.Mandate.Cause;
import org.dongthuan.mandate.MandateDesk;
import org.dongthuan.mandate.MandateKind;
import org.dongthuan.mandate.MandateState;
import org.dongthuan.mandate.MandateView;
import org.dongthuan.mandate.Mandates;
import org.dongthuan.mandate.RecordedMandates;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.Seen;
import org.dongthuan.platform.Texts;
import org.dongthuan.platform.engine.EngineWork;
import org.dongthuan.platform.web.KeyPaging;
import org.dongthuan.review.Outcome;
import org.dongthuan.review.RequestNumber;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** Every path of {@code representative-recording}, and what may be done by what was recorded. */
@ApplicationTest
class RepresentationProcessTests {

    private static final String SUBJECT = "tuan.bui";
    private static final String REPRESENTATIVE = "dat.ngo";

    @Autowired
    ApplicationContext context;

    @Autowired
    ProcessEngine engine;

    @Autowired
    Mandates mandates;

    @Autowired
    MandateDesk mandateDesk;

    RepresentationFixtures stories;
    ConsentFixtures consents;

    @BeforeEach
    void prepare() {
        BpmnAwareTests.init(engine);
        stories = new RepresentationFixtures(context);
        consents = new ConsentFixtures(context);
    }

    @AfterEach
    void clear() {
        consents.cancelOpen();
        account(SUBJECT, true);
        stories.lives(SUBJECT);
        stories.clear("lan.vu", "hoa.ngo");
    }

    @Test
    void oneProposesAnotherDecidesTheRepresentativeAcceptsAndActsUntilTheAgencyEndsIt() {
        RequestNumber number = stories.proposed("lan.vu", SUBJECT, REPRESENTATIVE);
        ProcessInstance process = stories.instance(number, "representative-recording");
        // whoever verifies has proposed it
        assertThat(stories.instance(number, "agency-decision")).isWaitingAt("approveRequest");
        nobodyElseSeesOrDecides(number);
        refuses("representation-exists", () -> stories.proposed("hoa.ngo", SUBJECT, REPRESENTATIVE));
        Assertions.assertThat(mayAnswer()).isFalse();

        stories.decide("minh.do", number, Outcome.APPROVE);
        EngineWork.run(context, "makeDocument", Stream.of(process));
        assertThat(process).isEnded().hasPassed("recordMandate").hasNotPassed("recordRefusal");
        paperIsReadByThoseWhomItNames(number);
        Assertions.assertThat(mails(stories.mandate(number)))
                .containsExactlyInAnyOrder("dat.ngo mandate-recorded", "tuan.bui mandate-recorded-of");
        Assertions.assertThat(mayAnswer()).as("before he accepts").isFalse();

        UUID mandate = stories.mandate(number);
        mandateDesk.accept(stories.actor(REPRESENTATIVE), mandate, Seen.UNTOLD);
        Assertions.assertThat(mayAnswer()).isTrue();
        refuses("representation-exists", () -> stories.proposed("hoa.ngo", SUBJECT, REPRESENTATIVE));
        answersAlsoWhenTheAccountOfTheSubjectIsClosed();

        refuses("representation-invalid", () -> end("lan.vu", number, " "));
        Assertions.assertThat(end("lan.vu", number, "Tòa án đã hủy quyết định").endReason())
                .isEqualTo("Tòa án đã hủy quyết định");
        Assertions.assertThat(mayAnswer()).isFalse();
        MandateView ended = mandateDesk.get(stories.actor(REPRESENTATIVE), mandate);
        Assertions.assertThat(ended.state()).isEqualTo(MandateState.ENDED);
        Assertions.assertThat(ended.end().by()).isEqualTo(MandateView.Side.AGENCY);
        refuses("mandate-over", () -> end("minh.do", number, "Một lần nữa"));
        nothingStandsReadably(number);
    }

    private void nobodyElseSeesOrDecides(RequestNumber number) {
        for (String outside :
                List.of(SUBJECT, REPRESENTATIVE, "nga.pham", "mai.dang", "son.cao", "kiem.luong", "admin")) {
            refuses("request-unknown", () -> stories.desk().get(stories.actor(outside), number));
            refuses("request-unknown", () -> end(outside, number, "Lý do"));
            Assertions.assertThat(listed(outside)).as(outside).doesNotContain(number);
        }
        for (String people : List.of("hoa.ngo", "minh.do")) {
            Assertions.assertThat(listed(people)).contains(number);
            refuses("not-permitted", () -> withdraw(people, number));
        }
        refuses("own-request", () -> stories.decide("lan.vu", number, Outcome.APPROVE));
        for (String outside : List.of(REPRESENTATIVE, "khanh.trinh", "an.phan"))
            refuses("task-unknown", () -> stories.decide(outside, number, Outcome.APPROVE));
    }

    private void paperIsReadByThoseWhomItNames(RequestNumber number) {
        UUID decision = context.getBean(WrittenDecisions.class)
                .ofRequest(number.text())
                .get(0)
                .id();
        DecisionReading reading = context.getBean(DecisionReading.class);
        for (String reader : List.of("lan.vu", "minh.do", SUBJECT, REPRESENTATIVE))
            Assertions.assertThat(reading.open(stories.actor(reader), decision)
                            .articles()
                            .toString())
                    .contains("Ngô Thành Đạt", "Bùi Anh Tuấn", RepresentationFixtures.PAPER);
        for (String outside : List.of("nga.pham", "mai.dang"))
            refuses("decision-unknown", () -> reading.open(stories.actor(outside), decision));
    }

    private void answersAlsoWhenTheAccountOfTheSubjectIsClosed() {
        Consent consent;
        account(SUBJECT, false);
        try {
            Representatives representatives = context.getBean(Representatives.class);
            Assertions.assertThat(representatives.speakFor(SUBJECT, stories.actor("thu.hoang")))
                    .isTrue();
            Assertions.assertThat(representatives.speakFor(SUBJECT, stories.actor(REPRESENTATIVE)))
                    .as("he does not answer himself")
                    .isFalse();
            consent = consents.asked(SUBJECT);
            consents.answer(REPRESENTATIVE, consent, ConsentFixtures.refusal());
        } finally {
            account(SUBJECT, true);
        }
        Assertions.assertThat(consents.get(consent).status()).isEqualTo(ConsentStatus.REFUSED);
        ConsentView view = consents.view(consent);
        Assertions.assertThat(view.answer().onBehalfOf().cause()).isEqualTo(Cause.INCAPACITY);
        Assertions.assertThat(view.text().sections().get(0).lines().get(0))
                .contains("Ngô Thành Đạt trả lời thay mặt Bùi Anh Tuấn, là người đại diện theo pháp luật");
    }

    private void nothingStandsReadably(RequestNumber number) {
        for (String column : List.of("ground", "end_reason")) {
            byte[] stored = stories.database()
                    .sql("select " + column + " from app.representation where number = ?")
                    .param(number.text())
                    .query(byte[].class)
                    .single();
            Assertions.assertThat(new String(stored, StandardCharsets.UTF_8))
                    .doesNotContain(RepresentationFixtures.PAPER, "COURT_DECISION", "Tòa án");
        }
        // the engine knows numbers and codes
        Assertions.assertThat(engine.getHistoryService().createHistoricVariableInstanceQuery().list().stream()
                        .map(variable -> String.valueOf(variable.getValue())))
                .noneMatch(value -> value.contains(RepresentationFixtures.PAPER) || value.contains("GUARDIAN"));
    }

    @Test
    void whatIsRefusedOrWithdrawnRecordsNothing() {
        RequestNumber refused = stories.proposed("lan.vu", SUBJECT, REPRESENTATIVE);
        ProcessInstance process = stories.instance(refused, "representative-recording");
        stories.decide("minh.do", refused, Outcome.REFUSE);
        EngineWork.run(context, "makeDocument", Stream.of(process));
        assertThat(process).isEnded().hasPassed("recordRefusal").hasNotPassed("recordMandate");
        UUID decision = context.getBean(WrittenDecisions.class)
                .ofRequest(refused.text())
                .get(0)
                .id();
        refuses(
                "decision-unknown",
                () -> context.getBean(DecisionReading.class).open(stories.actor(REPRESENTATIVE), decision));

        RequestNumber withdrawn = stories.proposed("lan.vu", SUBJECT, REPRESENTATIVE);
        ProcessInstance second = stories.instance(withdrawn, "representative-recording");
        Assertions.assertThat(withdraw("lan.vu", withdrawn).status()).isEqualTo(RepresentationStatus.WITHDRAWN);
        assertThat(second).isEnded().hasPassed("recordingWithdrawn").hasNotPassed("recordMandate");
        refuses("already-decided", () -> withdraw("lan.vu", withdrawn));
        Assertions.assertThat(context.getBean(RecordedMandates.class).states(List.of(refused.text(), withdrawn.text())))
                .isEmpty();
        refuses("mandate-over", () -> end("lan.vu", refused, "Lý do"));
        // a token that was moved records nothing
        assertThatIllegalStateException()
                .isThrownBy(() -> context.getBean(TransactionTemplate.class)
                        .executeWithoutResult(status ->
                                context.getBean(RepresentationEffects.class).record(withdrawn)));
    }

    @Test
    void thoseNearToTheDeadAnswerAndNoLongerThanTheRecordSaysThatHeIsDead() {
        refusedMembers(
                stories.wanted("lan.vu", SUBJECT, REPRESENTATIVE, Relation.SPOUSE, MandateKind.ANSWER_CONSENT),
                "relation");
        stories.dies(SUBJECT);
        refusedMembers(
                stories.wanted("lan.vu", SUBJECT, REPRESENTATIVE, Relation.SPOUSE, MandateKind.ASK_CORRECTION),
                "kinds");
        refusedMembers(
                stories.wanted("lan.vu", SUBJECT, REPRESENTATIVE, Relation.GUARDIAN, MandateKind.ANSWER_CONSENT),
                "relation");

        RequestNumber number =
                stories.proposed("lan.vu", SUBJECT, REPRESENTATIVE, Relation.SPOUSE, MandateKind.ANSWER_CONSENT);
        stories.decide("minh.do", number, Outcome.APPROVE);
        UUID mandate = stories.mandate(number);
        Assertions.assertThat(mails(mandate))
                .as("the dead are told nothing")
                .containsExactly("dat.ngo mandate-recorded");
        mandateDesk.accept(stories.actor(REPRESENTATIVE), mandate, Seen.UNTOLD);
        Assertions.assertThat(mayAnswer()).isTrue();
        Assertions.assertThat(context.getBean(BehalfWords.class)
                        .briefly(context.getBean(BehalfWords.class).of(mandate), Texts.VIETNAMESE))
                .isEqualTo("Ngô Thành Đạt thay mặt Bùi Anh Tuấn (người đại diện của người đã mất)");

        stories.lives(SUBJECT);
        Assertions.assertThat(mayAnswer()).isFalse();
        stories.dies(SUBJECT);
        account(REPRESENTATIVE, false);
        try {
            Assertions.assertThat(mayAnswer()).isFalse();
        } finally {
            account(REPRESENTATIVE, true);
        }
        // the representative gives it up
        mandateDesk.end(stories.actor(REPRESENTATIVE), mandate, Seen.UNTOLD);
        Assertions.assertThat(mayAnswer()).isFalse();
    }

    @Test
    void aDeathThatComesMeanwhileLeavesNothingToAgreeTo() {
        RequestNumber number = stories.proposed("lan.vu", SUBJECT, REPRESENTATIVE);
        stories.dies(SUBJECT);
        assertThatThrownBy(() -> stories.decide("minh.do", number, Outcome.APPROVE))
                .isInstanceOf(Refusal.class);
        stories.decide("minh.do", number, Outcome.REFUSE);
    }

    @Test
    void whatCannotBeProposedIsNamed() {
        refuses(
                "not-permitted",
                () -> stories.desk()
                        .propose(
                                stories.actor("minh.do"),
                                stories.wanted("lan.vu", SUBJECT, REPRESENTATIVE, Relation.GUARDIAN)));
        // nobody records one for himself, or about himself
        refuses("own-request", () -> stories.proposed("lan.vu", SUBJECT, "lan.vu"));
        refuses("own-request", () -> stories.proposed("hoa.ngo", "hoa.ngo", REPRESENTATIVE));
        refusedMembers(
                new ProposeRepresentation(null, null, null, null, null, null, null, null),
                "subject",
                "representative",
                "relation",
                "kinds",
                "document.kind",
                "document.number",
                "document.date",
                "evidenceIds",
                "to");
        // another agency's is as unknown as nobody's
        refusedMembers(
                stories.wanted("lan.vu", "an.phan", REPRESENTATIVE, Relation.GUARDIAN, MandateKind.ANSWER_CONSENT),
                "subject");
        refusedMembers(
                stories.wanted("hoa.ngo", SUBJECT, SUBJECT, Relation.GUARDIAN, MandateKind.ANSWER_CONSENT),
                "representative",
                "evidenceIds");
    }

    private void refusedMembers(ProposeRepresentation wanted, String... members) {
        assertThatThrownBy(() -> stories.desk().propose(stories.actor("lan.vu"), wanted))
                .isInstanceOfSatisfying(
                        Refusal.RuleViolated.class,
                        refusal -> Assertions.assertThat(refusal.violations())
                                .extracting(Refusal.Violation::field)
                                .containsExactlyInAnyOrder(members));
    }

    private boolean mayAnswer() {
        return mandates.inForce(SUBJECT, REPRESENTATIVE, MandateKind.ANSWER_CONSENT)
                .isPresent();
    }

    private RepresentationView withdraw(String account, RequestNumber number) {
        return stories.desk().withdraw(stories.actor(account), number, Seen.UNTOLD);
    }

    private RepresentationView end(String account, RequestNumber number, String reason) {
        return stories.desk().end(stories.actor(account), number, reason, Seen.UNTOLD);
    }

    private List<RequestNumber> listed(String account) {
        return stories.desk().list(stories.actor(account), KeyPaging.of(null, null, 100)).items().stream()
                .map(RepresentationView::number)
                .toList();
    }

    private List<String> mails(UUID mandate) {
        return stories.database()
                .sql("select account || ' ' || kind from app.outbox where event like ?")
                .param("mandate/" + mandate + "/%")
                .query(String.class)
                .list();
    }

    private void account(String account, boolean open) {
        stories.database()
                .sql("update app.account set closed_at = " + (open ? "null" : "now()") + " where id = ?")
                .param(account)
                .update();
    }

    private static void refuses(String word, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> Assertions.assertThat(refusal.type()).isEqualTo(word));
    }
}
