package org.dongthuan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.dongthuan.TestClient.Answer;
import org.dongthuan.correction.CorrectionFixtures;
import org.dongthuan.platform.engine.EngineWork;
import org.dongthuan.review.OpenTasks;
import org.dongthuan.review.Outcome;
import org.dongthuan.review.RequestNumber;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Two who decide at the same moment: one of them is heard, the other one is told so, and process and case agree. Each
 * race is run a few times, or as often as {@code -Drace.times} says.
 */
@ApplicationTest
class DecisionRaceTests {

    private static final String ENGINE = "/camunda/api/engine/engine/default/task/";

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @Autowired
    HistoryService history;

    @Autowired
    JdbcClient database;

    CorrectionFixtures stories;
    JsonNode before;

    @BeforeEach
    void prepare() {
        stories = new CorrectionFixtures(context);
        before = stories.value("hai.tran", "phone");
    }

    @AfterEach
    void clear() {
        stories.withdrawOpenRequests("hai.tran");
        EngineWork.runAll(context);
        stories.restore("hai.tran", "phone", before);
    }

    @Test
    void ofOneWhoApprovesByACallAndOneWhoRefusesInTasklistOneDecides() {
        TestClient khanh = TestClient.signedIn(port, "khanh.trinh");
        TestClient linh = TestClient.signedIn(port, "linh.duong");
        linh.get("/camunda/app/tasklist/default/");
        for (int time = 0; time < AtOnce.TIMES; time++) {
            String phone = "09" + (10_000_000 + time);
            RequestNumber number = verified(phone);
            String task = stories.task(number).getId();
            List<Answer> answers = atOnce(() -> List.of(complete(khanh, task)), () -> refuseInTasklist(linh, task));
            decidedOnce(number, answers);
            boolean approved = status(number).equals("APPROVED");
            assertThat(stories.value("hai.tran", "phone").asText().equals(phone))
                    .isEqualTo(approved);
            EngineWork.runAll(context);
        }
    }

    @Test
    void ofOneWhoWithdrawsAndOneWhoApprovesOneIsFaster() {
        TestClient hai = TestClient.signedIn(port, "hai.tran");
        TestClient khanh = TestClient.signedIn(port, "khanh.trinh");
        for (int time = 0; time < AtOnce.TIMES; time++) {
            String phone = "09" + (20_000_000 + time);
            RequestNumber number = verified(phone);
            String task = stories.task(number).getId();
            List<Answer> answers = atOnce(
                    () -> List.of(complete(khanh, task)),
                    () -> List.of(hai.post("/api/v1/corrections/" + number + "/withdraw")));
            assertThat(answers).as(answers.toString()).noneMatch(answer -> answer.status() >= 500);
            assertThat(answers)
                    .as(answers.toString())
                    .filteredOn(answer -> answer.status() == 200)
                    .hasSize(1);
            boolean withdrawn = status(number).equals("WITHDRAWN");
            assertThat(decisions(number)).isEqualTo(withdrawn ? 0 : 1);
            assertThat(stories.value("hai.tran", "phone").asText().equals(phone))
                    .isEqualTo(!withdrawn);
            EngineWork.runAll(context);
            assertThat(ended(number)).isEqualTo(withdrawn ? "correctionWithdrawn" : "correctionDecided");
        }
    }

    /** What a race leaves to chance: the task is shown, and gone or somebody else's when the word on it arrives. */
    @Test
    void whoNoLongerSeesATaskWhenHeComesToItWasOvertaken() {
        String task = stories.task(verified("0930000001")).getId();
        OpenTasks tasks = context.getBean(OpenTasks.class);
        assertThatThrownBy(() -> tasks.claimAndComplete(stories.actor("nga.pham"), task))
                .hasMessage("already-decided");
        assertThatThrownBy(() -> tasks.claim(stories.actor("nga.pham"), task)).hasMessage("task-claimed");
    }

    /** By the agency above the leader's own, whose two approvers may decide. */
    private RequestNumber verified(String phone) {
        RequestNumber number = stories.submittedPhone("hai.tran", phone);
        EngineWork.runAll(context);
        stories.decide("mai.dang", number, Outcome.APPROVE);
        EngineWork.runAll(context);
        return number;
    }

    private static Answer complete(TestClient person, String task) {
        return person.post("/api/v1/tasks/" + task + "/complete", Map.of("outcome", "APPROVE"));
    }

    /** As the form there does: the decision first, and only after it the task. */
    private static List<Answer> refuseInTasklist(TestClient person, String task) {
        List<Answer> answers = new ArrayList<>();
        answers.add(person.put(
                "/api/v1/tasks/" + task + "/decision",
                Map.of("outcome", "REFUSE", "reason", "Giấy tờ không chứng minh được")));
        if (answers.get(0).status() == 200) answers.add(person.post(ENGINE + task + "/complete", Map.of()));
        return answers;
    }

    private static List<Answer> atOnce(Supplier<List<Answer>> one, Supplier<List<Answer>> other) {
        return AtOnce.both(one, other).stream().flatMap(List::stream).toList();
    }

    private void decidedOnce(RequestNumber number, List<Answer> answers) {
        assertThat(answers).as(answers.toString()).noneMatch(answer -> answer.status() >= 500);
        List<Answer> refused =
                answers.stream().filter(answer -> answer.status() >= 400).toList();
        assertThat(refused).as(answers.toString()).hasSize(1);
        assertThat(refused.get(0).status()).as(refused.toString()).isEqualTo(409);
        assertThat(refused.get(0).json().path("detail").asText()
                        + refused.get(0).json().path("message").asText())
                .isNotBlank();
        assertThat(decisions(number)).isEqualTo(1);
        assertThat(status(number)).isIn("APPROVED", "REFUSED");
    }

    private String status(RequestNumber number) {
        return database.sql("select status from app.correction where number = ?")
                .param(number.text())
                .query(String.class)
                .single();
    }

    private long decisions(RequestNumber number) {
        return database.sql("select count(*) from app.written_decision where request = ?")
                .param(number.text())
                .query(Long.class)
                .single();
    }

    private String ended(RequestNumber number) {
        HistoricProcessInstance process = history.createHistoricProcessInstanceQuery()
                .processDefinitionKey("record-correction")
                .processInstanceBusinessKey(number.text())
                .singleResult();
        assertThat(process.getState()).isEqualTo(HistoricProcessInstance.STATE_COMPLETED);
        return history.createHistoricActivityInstanceQuery()
                .processInstanceId(process.getId())
                .activityType("noneEndEvent")
                .singleResult()
                .getActivityId();
    }
}
