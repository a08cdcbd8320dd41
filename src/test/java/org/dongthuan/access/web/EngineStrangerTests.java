package org.dongthuan.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.dongthuan.ApplicationTest;
import org.dongthuan.TestClient;
import org.dongthuan.TestClient.Answer;
import org.dongthuan.access.AccessFixtures;
import org.dongthuan.access.AccessStage;
import org.dongthuan.consent.Consent;
import org.dongthuan.consent.ConsentStatus;
import org.dongthuan.review.Outcome;
import org.dongthuan.review.RequestNumber;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** The web apps' own calls on a question for consent and on a review of access: only whom they concern finds them. */
@ApplicationTest
class EngineStrangerTests {

    private static final String ENGINE = "/camunda/api/engine/engine/default";

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @Autowired
    TaskService tasks;

    AccessFixtures stories;
    RequestNumber number;

    @BeforeEach
    void thuAsksNga() {
        stories = new AccessFixtures(context);
        number = stories.submitted("thu.hoang", "nga.pham");
    }

    @AfterEach
    void clear() {
        stories.withdrawOpenRequests("thu.hoang");
    }

    /** Reviewers of the deciding agency, the requester, another person, the auditor, an administrator. */
    @ParameterizedTest
    @ValueSource(strings = {"lan.vu", "minh.do", "thu.hoang", "tuan.bui", "son.cao", "kiem.luong", "admin"})
    void aQuestionIsSeenByItsSubjectOnly(String account) {
        Task question = question();
        findsNothing(account, question, consent().number());
        isRefusedToAll(account, question);
        untouched(question, question());
        assertThat(consent().status()).isEqualTo(ConsentStatus.ASKED);
    }

    /** The requester, the subject, another person, reviewers elsewhere, the next step's, an administrator. */
    @ParameterizedTest
    @ValueSource(
            strings = {"thu.hoang", "nga.pham", "tuan.bui", "son.cao", "an.phan", "minh.do", "kiem.luong", "admin"})
    void aReviewIsSeenByTheVerifyingAgencyOnly(String account) {
        stories.agree(number, "nga.pham");
        Task review = stories.task(number.part(1));
        findsNothing(account, review, number.part(1));
        isRefusedToAll(account, review);
        untouched(review, stories.task(number.part(1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"thu.hoang", "nga.pham", "lan.vu", "son.cao", "admin"})
    void theLastStepIsSeenByTheApproverOnly(String account) {
        stories.agree(number, "nga.pham");
        stories.decide("lan.vu", number.part(1), Outcome.APPROVE);
        Task review = stories.task(number.part(1));
        findsNothing(account, review, number.part(1));
        isRefusedToAll(account, review);
        untouched(review, stories.task(number.part(1)));
    }

    @Test
    void theSubjectFindsTheQuestionByEveryList() {
        TestClient nga = inTasklist("nga.pham");
        Task question = question();
        String id = question.getId();
        assertThat(nga.post(ENGINE + "/task?maxResults=50", Map.of()).body()).contains(id);
        assertThat(nga.post(ENGINE + "/task/count", Map.of("taskId", id))
                        .json()
                        .get("count")
                        .asInt())
                .isEqualTo(1);
        assertThat(filters(nga))
                .map(filter ->
                        nga.post(filter + "/list?maxResults=50", Map.of()).body())
                .anyMatch(list -> list.contains(id));
    }

    @ParameterizedTest(name = "{0} {1} {2}: {3} and, once claimed, {4}")
    @CsvFileSource(resources = "own-question-calls.csv", delimiter = '|', numLinesToSkip = 1, quoteCharacter = '`')
    void theSubjectDoesWithItOnlyWhatIsMeant(String method, String call, String body, int before, int claimed) {
        TestClient nga = inTasklist("nga.pham");
        Task question = question();
        assertThat(send(nga, method, call, body, question).status())
                .as("before")
                .isEqualTo(before);
        tasks.setAssignee(question.getId(), "nga.pham");
        assertThat(send(nga, method, call, body, question).status())
                .as("claimed")
                .isEqualTo(claimed);
        assertThat(question().getId()).isEqualTo(question.getId());
        assertThat(consent().status()).isEqualTo(ConsentStatus.ASKED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/complete", "/submit-form"})
    void theSubjectAnswersWithWhatWasSavedAndNothingElse(String way) {
        TestClient nga = inTasklist("nga.pham");
        String id = question().getId();
        String call = ENGINE + "/task/" + id;
        assertThat(nga.post(call + "/claim", Map.of("userId", "nga.pham")).status())
                .isEqualTo(204);
        Answer nothingSaved = nga.post(call + way, Map.of());
        assertThat(nothingSaved.status()).as(nothingSaved.body()).isBetween(400, 499);
        assertThat(nga.put("/api/v1/tasks/" + id + "/decision", Map.of("answer", "REFUSE"))
                        .status())
                .isEqualTo(200);
        var agreed = Map.of("variables", Map.of("answer", Map.of("value", "AGREE", "type", "String")));
        assertThat(nga.post(call + way, agreed).status()).isEqualTo(403);
        assertThat(consent().status()).isEqualTo(ConsentStatus.ASKED);

        assertThat(nga.post(call + way, Map.of()).status()).isEqualTo(204);
        assertThat(consent().status()).isEqualTo(ConsentStatus.REFUSED);
        assertThat(nga.post(call + way, Map.of()).status()).isBetween(400, 499);
        assertThat(nga.get(call).status()).isIn(403, 404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"thu.hoang", "nga.pham", "lan.vu", "minh.do", "son.cao", "admin"})
    void nobodySendsMessagesOrSignals(String account) {
        TestClient person = inTasklist(account);
        String instance = stories.process(number).getId();
        Map<String, Object> message = Map.of("messageName", "accessWithdrawn", "businessKey", number.text());
        assertThat(person.post(ENGINE + "/message", message).status()).isEqualTo(403);
        assertThat(person.post(
                                ENGINE + "/message",
                                Map.of("messageName", "accessWithdrawn", "processInstanceId", instance, "all", true))
                        .status())
                .isEqualTo(403);
        for (String call : List.of(
                "/signal",
                "/condition",
                "/execution/" + instance + "/signal",
                "/execution/" + instance + "/messages/accessWithdrawn/trigger",
                "/process-instance/" + instance + "/modification",
                "/process-definition/key/consent-receipt/start",
                "/process-definition/key/access-request/start")) {
            assertThat(person.post(ENGINE + call, Map.of("name", "accessWithdrawn"))
                            .status())
                    .as(call)
                    .isEqualTo(403);
        }
        assertThat(person.delete(ENGINE + "/process-instance/" + instance).status())
                .isEqualTo(403);
        assertThat(stories.stages(number)).containsEntry("nga.pham", AccessStage.AWAITING_CONSENT);
        assertThat(question()).isNotNull();
    }

    private void findsNothing(String account, Task task, RequestNumber key) {
        TestClient person = inTasklist(account);
        String id = task.getId();
        List<Map<String, Object>> queries = List.of(
                Map.of(),
                Map.of("taskId", id),
                Map.of("processInstanceBusinessKey", key.text()),
                Map.of("processInstanceId", task.getProcessInstanceId()),
                Map.of("taskDefinitionKey", task.getTaskDefinitionKey()),
                Map.of("candidateUser", "nga.pham"),
                Map.of("candidateGroup", "H24.01.verifier", "includeAssignedTasks", true),
                Map.of("orQueries", List.of(Map.of("taskId", id, "processInstanceBusinessKey", key.text()))));
        for (Map<String, Object> query : queries) {
            names(person.post(ENGINE + "/task?maxResults=50", query), id, key);
            boolean exact = query.containsKey("taskId") || query.containsKey("processInstanceId");
            Answer count = person.post(ENGINE + "/task/count", query);
            if (exact && count.status() == 200)
                assertThat(count.json().get("count").asInt()).isZero();
        }
        for (String filter : filters(person)) {
            for (Map<String, Object> query : List.<Map<String, Object>>of(Map.of(), Map.of("taskId", id))) {
                names(person.post(filter + "/list?maxResults=50", query), id, key);
            }
        }
        names(person.get(ENGINE + "/task?maxResults=50&processInstanceBusinessKey=" + key), id, key);
        names(person.get(ENGINE + "/history/task?maxResults=50&taskId=" + id), id, key);
        names(person.post(ENGINE + "/history/task?maxResults=50", Map.of()), id, key);
    }

    /** Refused, or answered without the task. */
    private static void names(Answer answer, String task, RequestNumber key) {
        assertThat(answer.status()).isIn(200, 400, 403, 404);
        if (answer.status() == 200) assertThat(answer.body()).doesNotContain(task, key.text());
    }

    private void isRefusedToAll(String account, Task task) {
        TestClient person = inTasklist(account);
        String call = ENGINE + "/task/" + task.getId();
        for (String part : List.of(
                "",
                "/form",
                "/deployed-form",
                "/rendered-form",
                "/form-variables",
                "/variables",
                "/localVariables",
                "/comment",
                "/identity-links",
                "/attachment")) {
            assertThat(person.get(call + part).status()).as(account + part).isIn(403, 404);
        }
        Map<String, Object> verdict = Map.of("value", "APPROVED", "type", "String");
        for (String way : List.of("/complete", "/submit-form", "/resolve", "/unclaim", "/bpmnError")) {
            for (Map<String, Object> body : List.<Map<String, Object>>of(
                    Map.of(), Map.of("variables", Map.of("verdict", verdict, "answer", verdict)))) {
                assertThat(person.post(call + way, body).status())
                        .as(account + way)
                        .isIn(403, 404);
            }
        }
        for (String way : List.of("/claim", "/assignee", "/delegate", "/identity-links")) {
            assertThat(person.post(call + way, Map.of("userId", account, "type", "candidate"))
                            .status())
                    .as(account + way)
                    .isIn(400, 403, 404);
        }
    }

    private static void untouched(Task before, Task after) {
        assertThat(after.getId()).isEqualTo(before.getId());
        assertThat(after.getAssignee()).isEqualTo(before.getAssignee());
    }

    private Answer send(TestClient client, String method, String call, String body, Task task) {
        String path = ENGINE + call.replace("TASK", task.getId()).replace("INSTANCE", task.getProcessInstanceId());
        if (method.equals("GET")) return client.get(path);
        return client.change(method, path, body == null ? "{}" : body, Map.of());
    }

    private static List<String> filters(TestClient client) {
        Answer shown = client.get(ENGINE + "/filter?resourceType=Task&maxResults=50");
        List<String> filters = new ArrayList<>();
        if (shown.status() != 200) return filters;
        for (JsonNode filter : shown.json())
            filters.add(ENGINE + "/filter/" + filter.get("id").asText());
        return filters;
    }

    private TestClient inTasklist(String account) {
        TestClient client = TestClient.signedIn(port, account);
        client.get("/camunda/app/tasklist/default/"); // brings the web apps' own token
        client.get("/camunda/app/cockpit/default/");
        return client;
    }

    private Consent consent() {
        return stories.consent(number, "nga.pham");
    }

    private Task question() {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(consent().number().text())
                .singleResult();
    }
}
