package org.dongthuan.access;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Objects;
import org.assertj.core.api.Assertions;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.dongthuan.ApplicationTest;
import org.dongthuan.consent.Consent;
import org.dongthuan.consent.ConsentFixtures;
import org.dongthuan.consent.ConsentStatus;
import org.dongthuan.platform.Texts;
import org.dongthuan.review.DecisionBody;
import org.dongthuan.review.DecisionBody.ItemDecision;
import org.dongthuan.review.Outcome;
import org.dongthuan.review.RequestNumber;
import org.dongthuan.review.TaskDesk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** A request or a consent that is taken back on the way, and one that is no more. */
@ApplicationTest
class AccessWithdrawalTests {

    @Autowired
    ApplicationContext context;

    @Autowired
    ProcessEngine engine;

    AccessFixtures stories;

    @BeforeEach
    void prepare() {
        BpmnAwareTests.init(engine);
        stories = new AccessFixtures(context);
    }

    @AfterEach
    void clear() {
        new ConsentFixtures(context).resetClocks();
        stories.withdrawOpenRequests("thu.hoang");
    }

    @Test
    void aConsentTakenBackDuringTheReviewMakesTheReviewerLookAgainAndCannotBeApproved() {
        RequestNumber number = stories.inApproval("nga.pham", null);
        RequestNumber part = number.part(1);
        String task = stories.task(part).getId();
        var desk = context.getBean(TaskDesk.class);
        var json = context.getBean(ObjectMapper.class);
        desk.saveDraft(
                stories.actor("minh.do"), task, json.valueToTree(new DecisionBody(Outcome.APPROVE, null, null, null)));
        stories.withdrawConsent(number, "nga.pham");
        assertThatThrownBy(() -> desk.complete(stories.actor("minh.do"), task)).hasMessage("record-changed");

        desk.open(stories.actor("minh.do"), task, Texts.VIETNAMESE);
        assertThatThrownBy(() -> stories.decide("minh.do", part, Outcome.APPROVE))
                .hasMessage("decision-incomplete");
        Assertions.assertThat(stories.grants(number)).isEmpty();
        Assertions.assertThat(stories.decide("minh.do", part, Outcome.REFUSE).status())
                .isEqualTo("REFUSED");
        Assertions.assertThat(stories.stages(number)).containsEntry("nga.pham", AccessStage.CONSENT_WITHDRAWN);
    }

    @Test
    void aWithdrawnRequestEndsEverywhereAndItsQuestionsAreTakenBack() {
        RequestNumber number = stories.submitted("thu.hoang", "nga.pham", "an.phan");
        ProcessInstance process = stories.process(number);
        ProcessInstance asked = stories.process(number.part(1));
        ProcessInstance decided = stories.process(number.part(2));
        stories.agree(number, "an.phan");
        stories.withdraw("thu.hoang", number);
        assertThat(asked)
                .isEnded()
                .hasPassed("withdrawalReceivedAtGate", "withdrawnAtGate")
                .hasNotPassed("gatherAnswers", "grantAccess");
        assertThat(decided)
                .isEnded()
                .hasPassed("withdrawalReceivedAtDecision", "withdrawnAtDecision")
                .hasNotPassed("grantAccess", "recordRefusal");
        assertThat(process).hasPassed("handlePart", "requestHandled");
        Assertions.assertThat(stories.status(number)).isEqualTo(AccessStatus.WITHDRAWN);
        Assertions.assertThat(stories.consent(number, "nga.pham").status()).isEqualTo(ConsentStatus.CANCELLED);
        Assertions.assertThat(stories.consent(number, "an.phan").status()).isEqualTo(ConsentStatus.ENDED);
        Assertions.assertThat(endedBy(number, "an.phan")).isEqualTo(1);
        Assertions.assertThat(stories.task(number.part(2))).isNull();
        Assertions.assertThat(stories.task(stories.consent(number, "nga.pham").number()))
                .isNull();
        assertThatThrownBy(() -> stories.withdraw("thu.hoang", number)).hasMessage("already-decided");
    }

    @Test
    void aConsentToARequestThatTheAgencyRefusesEndsAndThePersonIsTold() {
        RequestNumber number = stories.inApproval("nga.pham", null);
        stories.decide("minh.do", number.part(1), Outcome.REFUSE);
        Consent consent = stories.consent(number, "nga.pham");
        Assertions.assertThat(consent.status()).isEqualTo(ConsentStatus.ENDED);
        Assertions.assertThat(consent.fields()).isNotEmpty();
        Assertions.assertThat(stories.stages(number)).containsEntry("nga.pham", AccessStage.REFUSED);
        Assertions.assertThat(endedBy(number, "nga.pham")).isEqualTo(1);
        assertThatThrownBy(() -> stories.withdrawConsent(number, "nga.pham")).hasMessage("consent-not-standing");
    }

    @Test
    void ofSeveralOnlyTheConsentOfWhomeverTheAgencyRefusesEnds() {
        RequestNumber number = stories.submitted("thu.hoang", "nga.pham", "tuan.bui");
        stories.agree(number, "nga.pham", "tuan.bui");
        List<ItemDecision> items = List.of(
                new ItemDecision(stories.record("nga.pham"), Outcome.APPROVE, null, null),
                new ItemDecision(stories.record("tuan.bui"), Outcome.REFUSE, "Không cần thiết", null));
        stories.decide("lan.vu", number.part(1), new DecisionBody(null, null, null, items));
        stories.decide("minh.do", number.part(1), new DecisionBody(null, null, null, items));
        Assertions.assertThat(stories.consent(number, "nga.pham").status()).isEqualTo(ConsentStatus.GIVEN);
        Assertions.assertThat(stories.consent(number, "tuan.bui").status()).isEqualTo(ConsentStatus.ENDED);
        Assertions.assertThat(endedBy(number, "nga.pham")).isZero();
    }

    private int endedBy(RequestNumber number, String subject) {
        Integer mails = context.getBean(JdbcTemplate.class)
                .queryForObject(
                        "select count(*) from app.outbox where number = ? and kind = 'consent-ended' and account = ?",
                        Integer.class,
                        stories.consent(number, subject).number().text(),
                        subject);
        return Objects.requireNonNull(mails);
    }

    @Test
    void whatIsDecidedStaysWhenTheRestIsWithdrawn() {
        RequestNumber number = stories.submitted("thu.hoang", "nga.pham", "an.phan");
        stories.agree(number, "nga.pham");
        stories.decide("lan.vu", number.part(1), Outcome.APPROVE);
        stories.decide("minh.do", number.part(1), Outcome.APPROVE);
        stories.withdraw("thu.hoang", number);
        Assertions.assertThat(stories.status(number)).isEqualTo(AccessStatus.PARTLY_GRANTED);
        Assertions.assertThat(stories.stages(number))
                .containsOnly(entry("nga.pham", AccessStage.GRANTED), entry("an.phan", AccessStage.WITHDRAWN));
        Assertions.assertThat(stories.grants(number)).hasSize(1);
    }

    @Test
    void aDecidedRequestIsNotWithdrawnAndNobodyElseWithdrawsIt() {
        RequestNumber number = stories.inApproval("nga.pham", null);
        assertThatThrownBy(() -> stories.withdraw("lan.vu", number)).hasMessage("not-permitted");
        assertThatThrownBy(() -> stories.withdraw("nga.pham", number)).hasMessage("request-unknown");
        stories.decide("minh.do", number.part(1), Outcome.APPROVE);
        assertThatThrownBy(() -> stories.withdraw("thu.hoang", number)).hasMessage("already-decided");
    }
}
