package org.dongthuan.revision;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.assertj.core.api.Assertions;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.dongthuan.ApplicationTest;
import org.dongthuan.access.AccessFixtures;
import org.dongthuan.consent.ConsentFixtures;
import org.dongthuan.decision.ChangeKind;
import org.dongthuan.decision.DecisionReading;
import org.dongthuan.decision.DecisionRelations;
import org.dongthuan.decision.ExtractReading;
import org.dongthuan.decision.Verification;
import org.dongthuan.decision.VerifiedPaper;
import org.dongthuan.decision.WrittenDecision;
import org.dongthuan.grant.Basis;
import org.dongthuan.grant.Grant;
import org.dongthuan.grant.GrantsOfDecisions;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.VietnamTime;
import org.dongthuan.record.FormOfUse;
import org.dongthuan.record.Registry;
import org.dongthuan.review.Outcome;
import org.dongthuan.review.RequestNumber;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A decision is replaced by a narrower one: what ends, what stands, and on what that rests. */
@ApplicationTest
class DecisionReplacementTests {

    @Autowired
    ApplicationContext context;

    @Autowired
    ProcessEngine engine;

    RevisionFixtures stories;

    @BeforeEach
    void prepare() {
        BpmnAwareTests.init(engine);
        stories = new RevisionFixtures(context);
    }

    @AfterEach
    void clear() {
        new ConsentFixtures(context).resetClocks();
        stories.clear();
    }

    @Test
    void aReplacementEndsTheOldRightAndGivesANarrowerOneAtOnce() {
        RequestNumber request = stories.granted("nga.pham");
        WrittenDecision old = stories.decisionOn(request.part(1));
        Grant before = only(old.id());
        LocalDate to = before.to().minusDays(3);
        RequestNumber number =
                stories.replacement("lan.vu", old.id(), to, before.fields().get(0));
        ProcessInstance process = stories.process(number);
        stories.decide("hoa.ngo", number, Outcome.APPROVE);
        Assertions.assertThat(only(old.id())).isEqualTo(before);
        stories.decide("minh.do", number, Outcome.APPROVE);
        stories.runJob(number, "makeDocument");
        assertThat(process).isEnded().hasPassed("applyChange");

        WrittenDecision newer = stories.decisionOn(number);
        Grant after = only(newer.id());
        Assertions.assertThat(context.getBean(GrantsOfDecisions.class).standing(old.id()))
                .isEmpty();
        Assertions.assertThat(after.fields()).containsExactly(before.fields().get(0));
        Assertions.assertThat(after.formsOfUse()).containsExactly(FormOfUse.VIEW);
        Assertions.assertThat(after.to()).isEqualTo(to);
        Assertions.assertThat(after.bases()).isEqualTo(before.bases()).isNotEmpty();
        Assertions.assertThat(stories.ends(request))
                .extracting(end -> end.get("end_reason"))
                .containsExactlyInAnyOrder(
                        "Quyết định cấp quyền được thay thế bởi Quyết định số " + newer.number(), null);
        Assertions.assertThat(stories.mails(request.text()))
                .contains("thu.hoang grant-replaced", "nga.pham grant-replaced-subject")
                .noneMatch(mail -> mail.contains("grant-revoked"));
        Assertions.assertThat(verified(old).state()).isEqualTo(VerifiedPaper.State.REPLACED);
        Assertions.assertThat(verified(old).changedBy())
                .containsExactly(new VerifiedPaper.Change(ChangeKind.REPLACE, newer.number(), newer.date()));
        Assertions.assertThat(verified(newer).state()).isEqualTo(VerifiedPaper.State.IN_FORCE);
        for (String reader : List.of("thu.hoang", "nga.pham")) {
            var paper = context.getBean(DecisionReading.class).open(stories.actor(reader), newer.id());
            Assertions.assertThat(paper.articles().toString())
                    .contains("Thay thế Quyết định số " + old.number(), VietnamTime.day(to));
            Assertions.assertThat(paper.changes()).isNotNull();
        }
        refuses("decision-ended", () -> stories.revocation("lan.vu", old.id()));
    }

    @Test
    void aNarrowerRightEndsWithTheConsentThatItStillRestsOnAndWithItsOwnDecision() {
        RequestNumber request = stories.granted("nga.pham");
        UUID old = stories.decision(request);
        Grant before = only(old);
        stories.decided(
                stories.replacement("lan.vu", old, before.to(), before.fields().get(0)), Outcome.APPROVE);
        UUID second = decisionAfter(old);
        // whoever once asked stays out of every later change, too
        refuses("own-request", () -> stories.revocation("thu.hoang", second));
        RequestNumber again = stories.replacement(
                "lan.vu", second, before.to().minusDays(1), before.fields().get(0));
        stories.decided(again, Outcome.APPROVE);
        UUID third = decisionAfter(second);
        Assertions.assertThat(context.getBean(DecisionRelations.class)
                        .after(List.of(request.part(1).text())))
                .hasSize(2);
        new AccessFixtures(context).withdrawConsent(request, "nga.pham");
        Assertions.assertThat(context.getBean(GrantsOfDecisions.class).standing(third))
                .isEmpty();
        Assertions.assertThat(stories.ends(request))
                .extracting(end -> end.get("end_kind"))
                .containsExactlyInAnyOrder("REVOKED", "REVOKED", "CONSENT_WITHDRAWN");
    }

    @Test
    void whatHasEndedMeanwhileIsNotReplacedAnyMore() {
        RequestNumber request = stories.granted("nga.pham");
        UUID old = stories.decision(request);
        Grant before = only(old);
        RequestNumber number =
                stories.replacement("lan.vu", old, before.to(), before.fields().get(0));
        stories.decide("hoa.ngo", number, Outcome.APPROVE);
        new AccessFixtures(context).withdrawConsent(request, "nga.pham");
        Assertions.assertThatThrownBy(() -> stories.decide("minh.do", number, Outcome.APPROVE))
                .isInstanceOf(Refusal.class);
        Assertions.assertThat(stories.decide("minh.do", number, Outcome.REFUSE).status())
                .isEqualTo("REFUSED");
        Assertions.assertThat(stories.ends(request)).hasSize(1);
        refuses(
                "change-invalid",
                () -> stories.replacement(
                        "lan.vu", old, before.to(), before.fields().get(0)));
    }

    @Test
    void ofSeveralPeopleEachKeepsWhatIsLeftOfTheOwnPartAndGetsAnExtract() {
        RequestNumber request = stories.grantedUnequally("phone");
        WrittenDecision old = stories.decisionOn(request.part(1));
        Grant longest =
                context.getBean(GrantsOfDecisions.class).standing(old.id()).get(0);
        // of what she agreed to nothing is left
        RequestNumber number = stories.replacement("lan.vu", old.id(), longest.to(), "current_address");
        Assertions.assertThat(stories.each("hoa.ngo", number))
                .extracting(DecisionChangeInReview.Left::name, left -> left.scope() == null)
                .containsExactly(Assertions.tuple("Bùi Anh Tuấn", false), Assertions.tuple("Phạm Thị Nga", true));
        stories.decided(number, Outcome.APPROVE);
        stories.runJob(number, "makeDocument");

        WrittenDecision newer = stories.decisionOn(number);
        Assertions.assertThat(only(newer.id()).fields()).containsExactly("current_address");
        Assertions.assertThat(context.getBean(GrantsOfDecisions.class).standing(old.id()))
                .isEmpty();
        Assertions.assertThat(stories.mails(request.text()))
                .filteredOn(mail -> mail.contains("grant-"))
                .containsExactly(
                        "nga.pham grant-revoked-subject",
                        "thu.hoang grant-replaced",
                        "thu.hoang grant-revoked",
                        "tuan.bui grant-replaced-subject");
        var reading = context.getBean(DecisionReading.class);
        for (String subject : List.of("nga.pham", "tuan.bui")) {
            Assertions.assertThat(reading.extracts(stories.actor(subject), List.of(newer.id())))
                    .containsExactly(newer.id());
            refuses("decision-unknown", () -> reading.open(stories.actor(subject), newer.id()));
        }
        Assertions.assertThat(extract(newer, "nga.pham"))
                .contains("Không còn quyền khai thác nào", "Phạm Thị Nga")
                .doesNotContain("Tuấn", RevisionFixtures.REASON);
        Assertions.assertThat(extract(newer, "tuan.bui"))
                .contains("nơi ở hiện nay", "Bùi Anh Tuấn")
                .doesNotContain("Thị Nga", RevisionFixtures.REASON);
        Assertions.assertThat(
                        reading.open(stories.actor("thu.hoang"), newer.id()).reasons())
                .anyMatch(reason -> reason.contains(RevisionFixtures.REASON));
        Assertions.assertThat(verified(old).state()).isEqualTo(VerifiedPaper.State.REPLACED);
    }

    @Test
    void whenOneOfSeveralWithdrawsTheOthersAreStillReplaced() {
        RequestNumber request = stories.granted("nga.pham", "tuan.bui");
        UUID old = stories.decision(request);
        Grant before = context.getBean(GrantsOfDecisions.class).standing(old).get(0);
        RequestNumber number = stories.replacement("lan.vu", old, before.to(), "phone");
        stories.decide("hoa.ngo", number, Outcome.APPROVE);
        new AccessFixtures(context).withdrawConsent(request, "nga.pham");
        stories.decide("minh.do", number, Outcome.APPROVE);
        Grant left = only(stories.decisionOn(number).id());
        Assertions.assertThat(left.record())
                .isEqualTo(context.getBean(Registry.class).idOf("tuan.bui").orElseThrow());
    }

    @Test
    void aDecisionThatWasTheBasisHandsThatOnToTheOneInItsPlace() {
        RequestNumber request = stories.grantedWithoutAsking("nga.pham");
        UUID old = stories.decision(request);
        Grant before = only(old);
        stories.decided(
                stories.replacement("lan.vu", old, before.to(), before.fields().get(0)), Outcome.APPROVE);
        UUID newer = decisionAfter(old);
        Assertions.assertThat(only(newer).bases())
                .containsExactly(Basis.of(Basis.Kind.AGENCY_DECISION, newer.toString(), before.to()));
    }

    private Grant only(UUID decision) {
        List<Grant> standing = context.getBean(GrantsOfDecisions.class).standing(decision);
        Assertions.assertThat(standing).hasSize(1);
        return standing.get(0);
    }

    private String extract(WrittenDecision decision, String subject) {
        byte[] pdf = context.getBean(ExtractReading.class)
                .document(stories.actor(subject), decision.id())
                .content();
        try (PDDocument file = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(file).replaceAll("\\s+", " ");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private UUID decisionAfter(UUID decision) {
        return context.getBean(DecisionRelations.class)
                .changesOf(stories.actor("lan.vu"), decision)
                .get(0)
                .id();
    }

    private VerifiedPaper verified(WrittenDecision decision) {
        return context.getBean(Verification.class)
                .verify(decision.verificationCode())
                .orElseThrow();
    }

    private static void refuses(String word, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> Assertions.assertThat(refusal.type()).isEqualTo(word));
    }
}
