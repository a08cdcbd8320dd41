package org.dongthuan.consent.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.dongthuan.ApplicationTest;
import org.dongthuan.TestClient;
import org.dongthuan.TestClient.Answer;
import org.dongthuan.consent.Consent;
import org.dongthuan.consent.ConsentFixtures;
import org.dongthuan.consent.ConsentStatus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** A question for consent is between the system and its subject: to everybody else it does not exist. */
@ApplicationTest
class ConsentStrangerTests {

    private static final String ENGINE = "/camunda/api/engine/engine/default";

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    ConsentFixtures stories;
    Consent open;
    Consent given;

    @BeforeEach
    void oneQuestionWaitsAndOneIsAnswered() {
        stories = new ConsentFixtures(context);
        given = stories.asked("nga.pham");
        stories.agree(given);
        stories.runReceipt(given);
        open = stories.asked("nga.pham");
    }

    @AfterEach
    void clear() {
        stories.cancelOpen();
    }

    /** The requester, the deciding agency's people, a colleague, strangers, the auditor, the administrator. */
    @ParameterizedTest
    @ValueSource(strings = {"thu.hoang", "lan.vu", "minh.do", "tuan.bui", "son.cao", "kiem.luong", "admin"})
    void othersFindNothing(String account) {
        TestClient other = TestClient.signedIn(port, account);
        String task = stories.task(open).getId();
        assertThat(other.get("/api/v1/tasks?size=100").body())
                .doesNotContain(open.number().text());
        assertThat(other.get("/api/v1/me/consents?size=100").body())
                .doesNotContain(open.number().text(), given.number().text());
        for (String path : List.of(
                "/api/v1/tasks/" + task,
                "/tasks/" + task,
                "/tasks/" + task + "/content",
                "/api/v1/me/consents/" + given.id(),
                "/me/consents/" + given.id(),
                "/me/consents/" + given.id() + "/withdraw",
                "/me/consents/" + given.id() + "/receipt.pdf?event=GIVEN",
                "/me/consents/" + given.id() + "/receipt.json?event=GIVEN",
                "/api/v1/me/consents/" + given.id() + "/receipt.json?event=GIVEN")) {
            assertThat(other.get(path).status()).as(account + " GET " + path).isEqualTo(404);
        }
        assertThat(other.put("/api/v1/tasks/" + task + "/decision", Map.of("answer", "AGREE"))
                        .status())
                .isEqualTo(404);
        for (String call : List.of("/claim", "/release", "/complete")) {
            assertThat(other.post("/api/v1/tasks/" + task + call, Map.of()).status())
                    .as(account + call)
                    .isEqualTo(404);
        }
        assertThat(other.post("/api/v1/consents/" + given.id() + "/withdraw").status())
                .isEqualTo(404);
        assertThat(stories.get(given).status()).isEqualTo(ConsentStatus.GIVEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"thu.hoang", "lan.vu", "tuan.bui", "admin"})
    void othersFindNothingThroughTheEngine(String account) {
        TestClient other = TestClient.signedIn(port, account);
        other.get("/camunda/app/tasklist/default/");
        String task = stories.task(open).getId();
        Answer found = other.post(ENGINE + "/task?maxResults=50", Map.of("taskId", task));
        if (found.status() == 200) assertThat(found.body()).doesNotContain(task);
        for (String call : List.of("/claim", "/complete", "/submit-form")) {
            Object body = call.equals("/claim") ? Map.of("userId", account) : Map.of("variables", Map.of());
            assertThat(other.post(ENGINE + "/task/" + task + call, body).status())
                    .as(account + call)
                    .isBetween(400, 499);
        }
        for (String path : List.of("", "/form", "/deployed-form", "/comment", "/identity-links")) {
            assertThat(other.get(ENGINE + "/task/" + task + path).status())
                    .as(account + path)
                    .isIn(403, 404);
        }
        assertThat(stories.get(open).status()).isEqualTo(ConsentStatus.ASKED);
        assertThat(stories.task(open).getAssignee()).isNull();
    }
}
