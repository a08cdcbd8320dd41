package org.dongthuan.update.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dongthuan.ApplicationTest;
import org.dongthuan.AtOnce;
import org.dongthuan.TestClient;
import org.dongthuan.TestClient.Answer;
import org.dongthuan.correction.CorrectionFixtures;
import org.dongthuan.review.Outcome;
import org.dongthuan.review.RequestNumber;
import org.dongthuan.update.UpdateFixtures;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.flyway.FlywayConnectionDetails;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** The story of an update through the calls alone, and what is refused on the way. */
@ApplicationTest
class UpdateControllerTests {

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @Autowired
    FlywayConnectionDetails owner;

    UpdateFixtures stories;
    JsonNode title;
    TestClient lan;

    @BeforeEach
    void signIn() {
        stories = new UpdateFixtures(context);
        title = stories.value("nga.pham", "current_title");
        lan = TestClient.signedIn(port, "lan.vu");
    }

    @AfterEach
    void clear() {
        stories.withdrawOpen("lan.vu", "hoa.ngo");
        stories.restore("nga.pham", "current_title", title);
    }

    @Test
    void enterVerifyApproveAndTheHolderReadsIt() {
        Answer entered = lan.post("/api/v1/record-updates", body("Chuyên viên chính"));
        assertThat(entered.status()).as(entered.body()).isEqualTo(201);
        JsonNode answer = entered.json();
        String number = answer.get("number").asText();
        assertThat(number).matches("CN-\\d{4}-\\d{6}");
        assertThat(entered.location()).endsWith("/api/v1/record-updates/" + number);
        assertThat(answer.get("status").asText()).isEqualTo("IN_VERIFICATION");
        assertThat(answer.get("decidingAgency").asText()).isEqualTo("H24.01");
        assertThat(answer.get("dueDate").asText()).matches("\\d{4}-\\d{2}-\\d{2}");
        assertThat(answer.at("/decision/number").asText()).isEqualTo("15/QĐ-STP");
        assertThat(answer.at("/decision/effectiveFrom").asText()).isEqualTo("2026-03-02");
        assertThat(answer.at("/items/0/field").asText()).isEqualTo("current_title");

        JsonNode task =
                TestClient.signedIn(port, "hoa.ngo").get("/api/v1/tasks").json().get("items");
        assertThat(task.findValuesAsText("number")).contains(number);
        assertThat(lan.get("/api/v1/tasks").json().get("items").findValuesAsText("number"))
                .doesNotContain(number);

        stories.decide("hoa.ngo", new RequestNumber(number), Outcome.APPROVE);
        stories.decide("minh.do", new RequestNumber(number), Outcome.APPROVE);

        JsonNode seen = TestClient.signedIn(port, "nga.pham")
                .get("/api/v1/record-updates/" + number)
                .json();
        assertThat(seen.get("status").asText()).isEqualTo("APPROVED");
        assertThat(seen.at("/items/0/wantedText").asText()).isEqualTo("Chuyên viên chính");
        assertThat(seen.at("/ruling/number").asText()).contains("/QĐ-");
        assertThat(seen.get("story").findValuesAsText("event")).containsExactly("SUBMITTED", "RECOMMENDED", "DECIDED");
        // what the verifier recommended is the agency's own preparation
        assertThat(seen.at("/story/1/person").isNull()).isTrue();
        assertThat(lan.get("/api/v1/record-updates").json().get("items").findValuesAsText("number"))
                .contains(number);
    }

    @Test
    void fieldsOfOthersAreRefusedByName() {
        Map<String, Object> body = body("x");
        body.put("items", List.of(item("phone", "0999000001"), item("ethnicity", "kinh")));
        Answer refused = lan.post("/api/v1/record-updates", body);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.problem()).isEqualTo("update-invalid");
        assertThat(refused.json().get("errors").findValuesAsText("field"))
                .containsExactly("items[0].field", "items[1].field");
    }

    @Test
    void theSameKeyMakesNoSecondUpdate() {
        Map<String, Object> body = body("Thanh tra viên");
        String key = UUID.randomUUID().toString();
        Answer first = lan.post("/api/v1/record-updates", body, key);
        Answer again = lan.post("/api/v1/record-updates", body, key);
        assertThat(again.json()).isEqualTo(first.json());
        Answer second = lan.post("/api/v1/record-updates", body);
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.problem()).isEqualTo("open-update-exists");
        assertThat(second.json().get("number")).isEqualTo(first.json().get("number"));
    }

    @Test
    void ofTwoOfficersWhoEnterOneFieldAtOnceOneIsTakenAndTheOtherIsToldOfIt() {
        TestClient hoa = TestClient.signedIn(port, "hoa.ngo");
        for (int time = 0; time < AtOnce.TIMES; time++) {
            Map<String, Object> first = body("Chuyên viên chính");
            Map<String, Object> second = body("Thanh tra viên");
            second.put("evidenceIds", List.of(uploaded(hoa)));
            List<Answer> answers = AtOnce.both(
                    owner,
                    "app.record_update",
                    () -> lan.post("/api/v1/record-updates", first),
                    () -> hoa.post("/api/v1/record-updates", second));
            assertThat(answers)
                    .extracting(Answer::status)
                    .as(answers.toString())
                    .containsExactlyInAnyOrder(201, 409);
            boolean isLans = answers.get(0).status() == 201;
            JsonNode taken = answers.get(isLans ? 0 : 1).json();
            Answer refused = answers.get(isLans ? 1 : 0);
            assertThat(refused.problem()).isEqualTo("open-update-exists");
            assertThat(refused.json().get("number")).isEqualTo(taken.get("number"));
            assertThat(refused.json().get("detail").asText())
                    .contains(taken.get("number").asText());
            stories.withdrawOpen("lan.vu", "hoa.ngo");
        }
    }

    @Test
    void whatWasSeenIsHonouredWhenItIsTakenBack() {
        String number = lan.post("/api/v1/record-updates", body("Văn thư"))
                .json()
                .get("number")
                .asText();
        String path = "/api/v1/record-updates/" + number;
        String before = lan.get(path).header("ETag");
        stories.decide("hoa.ngo", new RequestNumber(number), Outcome.APPROVE);
        Answer outdated = lan.with("If-Match", before).post(path + "/withdraw");
        assertThat(outdated.status()).isEqualTo(412);
        assertThat(TestClient.signedIn(port, "hoa.ngo").post(path + "/withdraw").status())
                .isEqualTo(403);
        assertThat(TestClient.signedIn(port, "lan.vu").post(path + "/withdraw").status())
                .isEqualTo(200);
    }

    @Test
    void strangersLearnNothing() {
        String number = lan.post("/api/v1/record-updates", body("Thủ quỹ"))
                .json()
                .get("number")
                .asText();
        for (String stranger : List.of("son.cao", "tuan.bui", "yen.ta", "thu.hoang", "kiem.luong", "admin")) {
            TestClient client = TestClient.signedIn(port, stranger);
            assertThat(client.get("/api/v1/record-updates/" + number).status())
                    .as(stranger)
                    .isEqualTo(404);
            assertThat(client.get("/record-updates/" + number).status())
                    .as(stranger)
                    .isEqualTo(404);
            assertThat(client.post("/api/v1/record-updates/" + number + "/withdraw")
                            .status())
                    .as(stranger)
                    .isEqualTo(404);
            assertThat(client.get("/api/v1/record-updates").json().get("items"))
                    .as(stranger)
                    .isEmpty();
        }
        assertThat(TestClient.at(port).get("/api/v1/record-updates/" + number).status())
                .isEqualTo(401);
        for (String page : List.of("/record-updates", "/record-updates/new")) {
            assertThat(TestClient.signedIn(port, "nga.pham").get(page).status())
                    .as(page)
                    .isEqualTo(403);
            assertThat(TestClient.signedIn(port, "minh.do").get(page).status())
                    .as(page)
                    .isEqualTo(403);
        }
    }

    private Map<String, Object> body(String wanted) {
        Map<String, Object> body = new HashMap<>();
        body.put("recordId", stories.record("nga.pham").value());
        body.put("items", List.of(item("current_title", wanted)));
        body.put("decision", Map.of("number", "15/QĐ-STP", "date", "2026-03-02", "issuer", "Sở Tư pháp Hải Phòng"));
        body.put("evidenceIds", List.of(uploaded(lan)));
        return body;
    }

    private static String uploaded(TestClient officer) {
        return officer.upload("/api/v1/evidence", "x.png", "image/png", CorrectionFixtures.picture())
                .json()
                .get("evidenceId")
                .asText();
    }

    private Map<String, Object> item(String field, Object wanted) {
        Map<String, Object> item = new HashMap<>();
        item.put("field", field);
        item.put("seenValue", new ObjectMapper().convertValue(stories.value("nga.pham", field), Object.class));
        item.put("wantedValue", wanted);
        return item;
    }
}
