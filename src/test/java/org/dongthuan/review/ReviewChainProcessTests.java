package org.dongthuan.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.dongthuan.ApplicationTest;
import org.dongthuan.correction.CorrectionFixtures;
import org.dongthuan.correction.process.CorrectionSteps;
import org.dongthuan.decision.WrittenDecisions;
import org.dongthuan.identity.Actor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A chain with two levels of review and a clerk, walked by the same model as every other. */
@ApplicationTest
class ReviewChainProcessTests {

    private static final String LONG = "VERIFY, REVIEW, REVIEW, APPROVE, ISSUE";

    @Autowired
    ApplicationContext context;

    @Autowired
    RuntimeService runtime;

    @Autowired
    JdbcClient database;

    @Autowired
    ReviewDesk review;

    @Autowired
    TaskDesk tasks;

    CorrectionFixtures stories;
    ReviewFixtures fixtures;
    JsonNode before;

    @BeforeEach
    void aLongChainAndItsPeople() {
        stories = new CorrectionFixtures(context);
        fixtures = new ReviewFixtures(context);
        before = stories.value("nga.pham", "phone");
        fixtures.chain("CORRECTION", "H24.01", LONG);
        fixtures.appoint("quang.le", "REVIEWER", "H24.01");
        fixtures.appoint("tuan.bui", "REVIEWER", "H24.01");
        fixtures.appoint("hoa.ngo", "CLERK", "H24.01");
    }

    @AfterEach
    void clear() {
        fixtures.clear();
        stories.withdrawOpenRequests("nga.pham");
        stories.restore("nga.pham", "phone", before);
    }

    @Test
    void everyStepIsTakenByAnotherPersonAndTheLastOnePutsTheDecisionInForce() {
        RequestNumber number = stories.submittedPhone("nga.pham", "0999124001");
        ProcessInstance process = stories.process(number);
        assertThat(status(number)).isEqualTo("IN_VERIFICATION");
        stories.decide("lan.vu", number, Outcome.APPROVE);
        assertThat(status(number)).isEqualTo("IN_REVIEW");
        agree("quang.le", number);
        assertThatThrownBy(() -> agree("quang.le", number)).hasMessage("not-independent");
        agree("tuan.bui", number);
        assertThat(status(number)).isEqualTo("IN_APPROVAL");

        assertThat(stories.decide("minh.do", number, Outcome.APPROVE).status()).isEqualTo("TO_BE_ISSUED");
        assertThat(stories.value("nga.pham", "phone")).isEqualTo(before);
        assertThat(issue("hoa.ngo", number).status()).isEqualTo("APPROVED");

        assertThat(stories.value("nga.pham", "phone").asText()).isEqualTo("0999124001");
        assertThat(context.getBean(WrittenDecisions.class).ofRequest(number.text()))
                .singleElement()
                .satisfies(paper -> assertThat(paper.issuer().code()).isEqualTo("H24.01"));
        assertThat(stories.decisionProcess(number)).isNull();
        assertThat(passed(process)).contains("applyCorrection");
        assertThat(rows(number))
                .containsExactly(
                        "1.1 VERIFY lan.vu APPROVED",
                        "1.2 REVIEW quang.le AGREE",
                        "1.3 REVIEW tuan.bui AGREE",
                        "1.4 APPROVE minh.do APPROVED",
                        "1.5 ISSUE hoa.ngo ISSUED");
    }

    @Test
    void sendingBackBeginsASecondRoundAndTheFirstStaysReadable() {
        RequestNumber number = stories.submittedPhone("nga.pham", "0999124002");
        stories.decide("lan.vu", number, Outcome.REFUSE);
        say("quang.le", number, Map.of("outcome", "SEND_BACK", "remarks", "Xem lại hóa đơn điện thoại"));
        assertThat(status(number)).isEqualTo("IN_VERIFICATION");
        assertThat(stories.task(number).getTaskDefinitionKey()).isEqualTo("verifyRequest");

        // who verified before may do so again, who reviewed may not
        assertThatThrownBy(() -> stories.decide("quang.le", number, Outcome.APPROVE))
                .hasMessage("not-permitted");
        stories.decide("lan.vu", number, Outcome.APPROVE);
        agree("quang.le", number);
        agree("tuan.bui", number);
        stories.decide("minh.do", number, Outcome.APPROVE);
        assertThat(issue("hoa.ngo", number).status()).isEqualTo("APPROVED");

        assertThat(rows(number))
                .containsExactly(
                        "1.1 VERIFY lan.vu REFUSED",
                        "1.2 REVIEW quang.le SEND_BACK",
                        "2.1 VERIFY lan.vu APPROVED",
                        "2.2 REVIEW quang.le AGREE",
                        "2.3 REVIEW tuan.bui AGREE",
                        "2.4 APPROVE minh.do APPROVED",
                        "2.5 ISSUE hoa.ngo ISSUED");
        assertThat(events("lan.vu", number))
                .containsExactly(
                        "SUBMITTED",
                        "RECOMMENDED",
                        "SENT_BACK",
                        "RECOMMENDED",
                        "REVIEWED",
                        "REVIEWED",
                        "DECIDED",
                        "ISSUED");
        assertThat(details("lan.vu", number)).contains("Xem lại hóa đơn điện thoại");
        assertThat(details("nga.pham", number)).doesNotContain("Xem lại hóa đơn điện thoại");
    }

    @Test
    void beforeTheClerkHasIssuedItNoWayLeadsToTheEffect() {
        RequestNumber number = decidedButNotIssued("0999124003");
        ProcessInstance process = stories.process(number);
        ProcessInstance decision = stories.decisionProcess(number);
        var steps = context.getBean(CorrectionSteps.class);

        // the step called directly
        inTransaction(() -> assertThatThrownBy(() -> steps.applyCorrection(number.text()))
                .hasMessageContaining("There is no verdict"));
        inTransaction(() -> assertThatThrownBy(() -> steps.recordRefusal(number.text()))
                .hasMessageContaining("There is no verdict"));
        // the token moved by hand, in the caller and in the called model
        for (String there : List.of("applyCorrection", "recordRefusal"))
            assertThatThrownBy(() -> runtime.createProcessInstanceModification(process.getId())
                            .startBeforeActivity(there)
                            .execute())
                    .hasStackTraceContaining("There is no verdict");
        for (String there : List.of("requestDecided", "verifyRequest", "reviewRequest", "approveRequest"))
            assertThatThrownBy(() -> runtime.createProcessInstanceModification(decision.getId())
                            .cancelAllForActivity("issueDecision")
                            .startBeforeActivity(there)
                            .setVariable("verdict", "APPROVED")
                            .execute())
                    .as(there)
                    .hasStackTraceContaining(
                            there.equals("requestDecided") ? "There is no verdict" : "It is not the turn");
        // the approver once more, and somebody who is no clerk
        Actor minh = stories.actor("minh.do");
        String task = stories.task(number).getId();
        assertThatThrownBy(() -> tasks.complete(minh, task)).hasMessage("not-permitted");

        assertThat(review.verdict(number)).isEmpty();
        assertThat(stories.value("nga.pham", "phone")).isEqualTo(before);
        assertThat(context.getBean(WrittenDecisions.class).ofRequest(number.text()))
                .isEmpty();
        assertThat(status(number)).isEqualTo("TO_BE_ISSUED");
        assertThat(events("nga.pham", number)).contains("SIGNED").doesNotContain("DECIDED");
        assertThat(issue("hoa.ngo", number).status()).isEqualTo("APPROVED");
    }

    @Test
    void theClerkTakesTheNumberFromTheBookAndSeesThePaperBefore() {
        RequestNumber number = decidedButNotIssued("0999124004");
        assertThatThrownBy(() -> say("hoa.ngo", number, Map.of("number", "7/QĐ-SNV")))
                .hasMessage("decision-incomplete");
        byte[] paper = context.getBean(DecisionPreviews.class)
                .preview(stories.actor("hoa.ngo"), stories.task(number).getId());
        assertThat(new String(paper, 0, 5, java.nio.charset.StandardCharsets.US_ASCII))
                .isEqualTo("%PDF-");
        assertThat(context.getBean(WrittenDecisions.class).ofRequest(number.text()))
                .isEmpty();
    }

    @Test
    void anOpenCaseKeepsItsChainWhenTheTableChanges() {
        RequestNumber number = stories.submittedPhone("nga.pham", "0999124005");
        fixtures.shippedChains();
        stories.decide("lan.vu", number, Outcome.APPROVE);
        assertThat(stories.task(number).getTaskDefinitionKey()).isEqualTo("reviewRequest");
    }

    @Test
    void whatWasSaidIsNeverSaidAgainNorTakenBack() {
        RequestNumber number = stories.submittedPhone("nga.pham", "0999124006");
        stories.decide("lan.vu", number, Outcome.APPROVE);
        for (String change : List.of(
                "update app.review_step set outcome = 'REFUSED' where number = ? and position = 1",
                "update app.review_step set closed = null, actor = null, outcome = null where number = ? and position = 1",
                "update app.review_step set closed = now(), actor = 'x', outcome = 'AGREE', asked_group = 'x' where number = ? and position = 2",
                "update app.review_step set reason = 'x' where number = ? and position = 2",
                "update app.review_step set due = current_date + 999, reason = 'x' where number = ? and position = 2",
                "update app.review_step set due = current_date + 999, agency = 'H24' where number = ? and position = 2",
                "update app.review_step set due = current_date + 999, acting_for = 'x' where number = ? and position = 2",
                "update app.review_step set due = current_date + 999, narrowing = '{}' where number = ? and position = 2",
                "delete from app.review_step where number = ?",
                "update app.review_step_item set outcome = 'APPROVE' where number = ?",
                "delete from app.review_step_item where number = ?"))
            assertThatThrownBy(() -> database.sql(change).param(number.text()).update())
                    .as(change)
                    .isInstanceOf(DataAccessException.class);
        assertThat(rows(number)).containsExactly("1.1 VERIFY lan.vu APPROVED", "1.2 REVIEW null null");
    }

    @Test
    void aWithdrawnRequestLeavesNoStepOpen() {
        RequestNumber number = stories.submittedPhone("nga.pham", "0999124007");
        stories.withdrawOpenRequests("nga.pham");
        assertThat(rows(number)).containsExactly("1.1 VERIFY nga.pham WITHDRAWN");
        assertThat(review.verdict(number)).isEmpty();
    }

    private RequestNumber decidedButNotIssued(String phone) {
        RequestNumber number = stories.submittedPhone("nga.pham", phone);
        stories.decide("lan.vu", number, Outcome.APPROVE);
        agree("quang.le", number);
        agree("tuan.bui", number);
        stories.decide("minh.do", number, Outcome.APPROVE);
        return number;
    }

    private Completed agree(String account, RequestNumber number) {
        return say(account, number, Map.of("outcome", "AGREE"));
    }

    private Completed issue(String account, RequestNumber number) {
        return say(account, number, Map.of());
    }

    private Completed say(String account, RequestNumber number, Map<String, String> word) {
        Actor actor = stories.actor(account);
        String task = stories.task(number).getId();
        tasks.saveDraft(actor, task, context.getBean(ObjectMapper.class).valueToTree(word));
        return tasks.complete(actor, task);
    }

    private String status(RequestNumber number) {
        return stories.view("nga.pham", number).status().name();
    }

    private List<String> events(String account, RequestNumber number) {
        return stories.view(account, number).story().stream()
                .map(StoryLine::event)
                .toList();
    }

    private String details(String account, RequestNumber number) {
        return stories.view(account, number).story().stream()
                .map(StoryLine::details)
                .toList()
                .toString();
    }

    private List<String> rows(RequestNumber number) {
        return database.sql("""
                        select concat(round, '.', position, ' ', step, ' ', coalesce(actor, 'null'), ' ',
                            coalesce(outcome, 'null'))
                        from app.review_step where number = ? order by round, position""").param(number.text()).query(String.class).list();
    }

    private List<String> passed(ProcessInstance process) {
        return context
                .getBean(org.camunda.bpm.engine.HistoryService.class)
                .createHistoricActivityInstanceQuery()
                .processInstanceId(process.getId())
                .list()
                .stream()
                .map(activity -> activity.getActivityId())
                .toList();
    }

    private void inTransaction(Runnable work) {
        context.getBean(TransactionTemplate.class).executeWithoutResult(status -> {
            status.setRollbackOnly();
            work.run();
        });
    }
}
