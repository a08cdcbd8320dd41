package org.dongthuan.correction.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.dongthuan.ApplicationTest;
import org.dongthuan.TestClient;
import org.dongthuan.TestClient.Answer;
import org.dongthuan.correction.CorrectionFixtures;
import org.dongthuan.identity.AppointmentChanged;
import org.dongthuan.review.ReviewFixtures;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Who has a request again that was returned for papers, once its requester has answered; through the calls alone. */
@ApplicationTest
class ReturnedTaskTests {

    private static final String TASKS = "/api/v1/tasks";

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    CorrectionFixtures stories;
    ReviewFixtures people;
    String number;

    @BeforeEach
    void aRequest() {
        stories = new CorrectionFixtures(context);
        people = new ReviewFixtures(context);
        number = stories.submittedPhone("nga.pham", "0999123781").text();
    }

    @AfterEach
    void clear() {
        stories.withdrawOpenRequests("nga.pham");
        people.clear();
    }

    @Test
    void whoAskedForPapersHasItAgainAndNobodyTakesItFromHim() {
        TestClient lan = TestClient.signedIn(port, "lan.vu");
        giveBack(lan);
        assertThat(task(lan)).as("nobody works on it meanwhile").isEmpty();

        supply();

        JsonNode task = task(lan).orElseThrow();
        assertThat(task.get("step").asText()).isEqualTo("verifyRequest");
        assertThat(task.get("assignee").asText()).isEqualTo("lan.vu");
        assertThat(lan.get("/tasks").body()).contains(number);
        Answer refused = agree(TestClient.signedIn(port, "hoa.ngo"), task);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.problem()).isEqualTo("task-claimed");
        assertThat(agree(lan, task).json().get("status").asText()).isEqualTo("IN_APPROVAL");
    }

    @Test
    void whenHeHasLeftItIsAnybodysOfTheOthersAndNoneOfHis() {
        people.appoint("quang.le", "VERIFIER", "H24.01");
        TestClient quang = TestClient.signedIn(port, "quang.le");
        giveBack(quang);
        people.clear();
        context.publishEvent(new AppointmentChanged("quang.le"));

        supply();

        TestClient hoa = TestClient.signedIn(port, "hoa.ngo");
        JsonNode task = task(hoa).orElseThrow();
        assertThat(task.get("assignee").isNull()).isTrue();
        assertThat(task(TestClient.signedIn(port, "lan.vu"))).isPresent();
        assertThat(task(quang)).isEmpty();
        assertThat(agree(quang, task).status()).isIn(403, 404);
        assertThat(agree(hoa, task).json().get("status").asText()).isEqualTo("IN_APPROVAL");
    }

    private void giveBack(TestClient verifier) {
        Answer returned = verifier.post(
                TASKS + "/" + task(verifier).orElseThrow().get("taskId").asText() + "/complete",
                Map.of("outcome", "RETURN", "reason", "Số chưa rõ", "missing", List.of("Hợp đồng thuê bao")));
        assertThat(returned.json().path("status").asText()).as(returned.body()).isEqualTo("RETURNED");
    }

    private void supply() {
        Answer supplied = TestClient.signedIn(port, "nga.pham")
                .post("/api/v1/corrections/" + number + "/supply", Map.of("text", "Đã rõ", "evidenceIds", List.of()));
        assertThat(supplied.json().path("status").asText()).as(supplied.body()).isEqualTo("IN_VERIFICATION");
    }

    private static Answer agree(TestClient person, JsonNode task) {
        return person.post(TASKS + "/" + task.get("taskId").asText() + "/complete", Map.of("outcome", "APPROVE"));
    }

    private Optional<JsonNode> task(TestClient person) {
        JsonNode tasks = person.get(TASKS + "?size=100").json().get("items");
        return StreamSupport.stream(tasks.spliterator(), false)
                .filter(task -> task.get("number").asText().equals(number))
                .findFirst();
    }
}
