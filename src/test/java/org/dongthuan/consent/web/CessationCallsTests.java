package org.dongthuan.consent.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dongthuan.ApplicationTest;
import org.dongthuan.TestClient;
import org.dongthuan.TestClient.Answer;
import org.dongthuan.consent.CessationFixtures;
import org.dongthuan.consent.Consent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** After a withdrawal the recipient confirms by calls; to everybody who is not asked there is nothing to confirm. */
@ApplicationTest
class CessationCallsTests {

    private static final String API = "/api/v1";

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    CessationFixtures stories;
    Consent consent;
    String task;

    @BeforeEach
    void ngaWithdraws() {
        stories = new CessationFixtures(context);
        consent = stories.withdrawn("dat.ngo", "nga.pham");
        task = Objects.requireNonNull(stories.task(consent)).getId();
    }

    @AfterEach
    void clear() {
        stories.clear();
    }

    @Test
    void aConfirmationIsTakenOnceAndShownToThePerson() {
        TestClient dat = TestClient.signedIn(port, "dat.ngo");
        JsonNode told = dat.get(API + "/tasks/" + task).json();
        assertThat(told.get("kind").asText()).isEqualTo("CESSATION");
        assertThat(told.get("subject").asText()).isEqualTo("Phạm Thị Nga");
        assertThat(told.get("fields").findValuesAsText("field")).containsExactly("phone", "ethnicity");
        assertThat(dat.post(API + "/tasks/" + task + "/complete", Map.of("reason", "Đã hủy"))
                        .status())
                .isEqualTo(422);
        Answer unknown = dat.put(API + "/tasks/" + task + "/decision", Map.of("outcome", "APPROVE"));
        assertThat(unknown.status()).isEqualTo(400);
        Answer done = dat.post(API + "/tasks/" + task + "/complete", Map.of("outcome", "CONFIRM"));
        assertThat(done.status()).as(done.body()).isEqualTo(200);
        assertThat(done.json().get("status").asText()).isEqualTo("CONFIRMED");
        Answer again = dat.post(API + "/tasks/" + task + "/complete", Map.of("outcome", "CONFIRM"));
        assertThat(again.status()).isEqualTo(409);
        TestClient nga = TestClient.signedIn(port, "nga.pham");
        JsonNode view = nga.get(API + "/me/consents/" + consent.id()).json();
        assertThat(view.at("/cessation/status").asText()).isEqualTo("CONFIRMED");
        assertThat(view.get("cessationStatement").isNull()).isTrue();
        assertThat(nga.get("/me/consents").body()).contains("Đã xác nhận ngừng sử dụng, xóa dữ liệu");
    }

    /** The person himself, approvers who are not asked yet, those who decided, strangers. */
    @ParameterizedTest
    @ValueSource(
            strings = {"nga.pham", "khanh.trinh", "mai.dang", "minh.do", "lan.vu", "thu.hoang", "kiem.luong", "admin"})
    void othersFindNothing(String account) {
        TestClient other = TestClient.signedIn(port, account);
        assertThat(other.get(API + "/tasks?size=100").body()).doesNotContain(task);
        for (String path : List.of(API + "/tasks/" + task, "/tasks/" + task, "/tasks/" + task + "/content")) {
            assertThat(other.get(path).status()).as(account + " " + path).isEqualTo(404);
        }
        assertThat(other.put(API + "/tasks/" + task + "/decision", Map.of("outcome", "CONFIRM"))
                        .status())
                .isEqualTo(404);
        for (String call : List.of("/claim", "/release", "/complete")) {
            assertThat(other.post(API + "/tasks/" + task + call, Map.of()).status())
                    .as(account + call)
                    .isEqualTo(404);
        }
        other.get("/camunda/app/tasklist/default/");
        assertThat(other.post("/camunda/api/engine/engine/default/task/" + task + "/complete", Map.of())
                        .status())
                .isBetween(400, 499);
    }
}
