package org.dongthuan.correction.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.dongthuan.ApplicationTest;
import org.dongthuan.TestClient;
import org.dongthuan.TestClient.Answer;
import org.dongthuan.correction.CorrectionFixtures;
import org.dongthuan.review.Outcome;
import org.dongthuan.review.RequestNumber;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Who is not of the case finds nothing, and who is of it takes only his own step, by whatever path. */
@ApplicationTest
class StrangerTests {

    private static final String ENGINE = "/camunda/api/engine/engine/default";

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    CorrectionFixtures stories;
    RequestNumber number;
    String task;
    UUID evidence;

    @BeforeEach
    void aRequestWaitsAtHaiPhong() {
        stories = new CorrectionFixtures(context);
        number = stories.submitted("nga.pham", Map.of("other_name", JsonNodeFactory.instance.textNode("Thúy Nga")));
        task = stories.task(number).getId();
        evidence = stories.view("nga.pham", number)
                .items()
                .get(0)
                .evidence()
                .get(0)
                .id();
    }

    @AfterEach
    void clear() {
        stories.withdrawOpenRequests("nga.pham");
    }

    static Stream<String> strangers() {
        return Stream.of("son.cao", "an.phan", "mai.dang", "tuan.bui", "thu.hoang", "admin");
    }

    @ParameterizedTest
    @MethodSource("strangers")
    void findNothingThroughPagesAndCalls(String account) {
        TestClient stranger = TestClient.signedIn(port, account);
        assertThat(stranger.get("/api/v1/tasks?size=100").body()).doesNotContain(number.text());
        assertThat(stranger.get("/api/v1/corrections?size=100").body()).doesNotContain(number.text());
        for (String path : List.of(
                "/api/v1/corrections/" + number,
                "/api/v1/tasks/" + task,
                "/api/v1/evidence/" + evidence,
                "/api/v1/evidence/" + evidence + "/pages/1",
                "/corrections/" + number,
                "/tasks/" + task,
                "/tasks/" + task + "/content")) {
            assertThat(stranger.get(path).status()).as(account + " GET " + path).isEqualTo(404);
        }
        for (String path : List.of("/claim", "/release", "/complete")) {
            assertThat(stranger.post("/api/v1/tasks/" + task + path, Map.of()).status())
                    .as(account + path)
                    .isEqualTo(404);
        }
        assertThat(stranger.put("/api/v1/tasks/" + task + "/decision", Map.of("outcome", "APPROVE"))
                        .status())
                .isEqualTo(404);
        assertThat(stranger.post("/api/v1/corrections/" + number + "/withdraw").status())
                .isEqualTo(404);
        assertThat(stories.task(number).getAssignee()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"son.cao", "an.phan", "tuan.bui", "nga.pham", "minh.do", "admin"})
    void findNothingThroughTheEngine(String account) {
        TestClient stranger = TestClient.signedIn(port, account);
        stranger.get("/camunda/app/tasklist/default/");
        var or = Map.of("orQueries", List.of(Map.of("taskId", task, "processInstanceBusinessKey", number.text())));
        for (Object query : List.of(Map.of(), Map.of("taskId", task), or)) {
            Answer found = stranger.post(ENGINE + "/task", query);
            if (found.status() == 200) assertThat(found.body()).as(account).doesNotContain(task);
            Answer count = stranger.post(ENGINE + "/task/count", Map.of("taskId", task));
            if (count.status() == 200) {
                assertThat(count.json().get("count").asInt()).as(account).isZero();
            }
        }
        for (JsonNode filter : filters(stranger)) {
            String path = ENGINE + "/filter/" + filter.get("id").asText() + "/list?maxResults=50";
            assertThat(stranger.post(path, Map.of()).body()).as(account + path).doesNotContain(task);
        }
        for (String path : List.of("", "/form-variables", "/comment", "/form", "/deployed-form", "/identity-links")) {
            assertThat(stranger.get(ENGINE + "/task/" + task + path).status())
                    .as(account + " task" + path)
                    .isIn(403, 404);
        }
        for (String path : List.of("/history/task?taskId=" + task, "/history/comment?taskId=" + task)) {
            Answer history = stranger.get(ENGINE + path);
            if (history.status() == 200)
                assertThat(history.body()).as(account + path).doesNotContain(task);
        }
    }

    private static Iterable<JsonNode> filters(TestClient client) {
        Answer filters = client.get(ENGINE + "/filter?resourceType=Task&maxResults=50");
        return filters.status() == 200 ? filters.json() : List.of();
    }

    @Test
    void theRequesterCannotDecideHisOwnRequestByAnyPath() {
        refusedEverywhere("nga.pham", 403);
        assertThat(stories.task(number).getTaskDefinitionKey()).isEqualTo("verifyRequest");
    }

    @Test
    void theVerifierCannotDecideWhatHeVerified() {
        stories.decide("lan.vu", number, Outcome.APPROVE);
        task = stories.task(number).getId();
        refusedEverywhere("lan.vu", 403);
        assertThat(stories.task(number).getTaskDefinitionKey()).isEqualTo("approveRequest");
    }

    @Test
    void theApproverCannotTakeTheVerifiersStep() {
        refusedEverywhere("minh.do", 404);
        assertThat(stories.task(number).getTaskDefinitionKey()).isEqualTo("verifyRequest");
    }

    @Test
    void theAdministratorDecidesNothing() {
        refusedEverywhere("admin", 404);
        assertThat(stories.task(number).getTaskDefinitionKey()).isEqualTo("verifyRequest");
    }

    private void refusedEverywhere(String account, int status) {
        TestClient person = TestClient.signedIn(port, account);
        person.get("/camunda/app/tasklist/default/");
        assertThat(person.put("/api/v1/tasks/" + task + "/decision", Map.of("outcome", "APPROVE"))
                        .status())
                .isEqualTo(status);
        assertThat(person.post("/api/v1/tasks/" + task + "/complete", Map.of()).status())
                .isEqualTo(status);
        var variables = new HashMap<String, Object>();
        variables.put("variables", Map.of("verdict", Map.of("value", "APPROVED")));
        for (String call : List.of("/claim", "/complete", "/submit-form")) {
            Object body = call.equals("/claim") ? Map.of("userId", account) : variables;
            assertThat(person.post(ENGINE + "/task/" + task + call, body).status())
                    .as(account + call)
                    .isBetween(400, 499);
        }
        assertThat(person.postForm("/tasks/" + task, Map.of("outcome", "APPROVE"))
                        .status())
                .isBetween(400, 499);
    }
}
