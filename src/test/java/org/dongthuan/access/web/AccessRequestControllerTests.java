package org.dongthuan.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dongthuan.ApplicationTest;
import org.dongthuan.TestClient;
import org.dongthuan.TestClient.Answer;
import org.dongthuan.access.AccessFixtures;
import org.dongthuan.review.RequestNumber;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Asking to read through calls and pages, and who finds nothing there. */
@ApplicationTest
class AccessRequestControllerTests {

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    AccessFixtures stories;
    TestClient thu;

    @BeforeEach
    void signIn() {
        stories = new AccessFixtures(context);
        thu = TestClient.signedIn(port, "thu.hoang");
    }

    @AfterEach
    void clear() {
        stories.withdrawOpenRequests("thu.hoang");
    }

    @Test
    void aRequestTellsWhoIsAskedAndUntilWhen() {
        Answer submitted = thu.post("/api/v1/access-requests", body("nga.pham", "tuan.bui"));
        assertThat(submitted.status()).isEqualTo(201);
        JsonNode answer = submitted.json();
        assertThat(answer.get("number").asText()).matches("KT-\\d{4}-\\d{6}");
        assertThat(submitted.location())
                .endsWith("/api/v1/access-requests/" + answer.get("number").asText());
        assertThat(answer.get("status").asText()).isEqualTo("AWAITING_CONSENT");
        assertThat(answer.get("door").asText()).isEqualTo("SUBJECT_CONSENT");
        assertThat(answer.at("/parts/0/subject").asText())
                .isEqualTo(stories.record("nga.pham").toString());
        assertThat(answer.at("/parts/0/stage").asText()).isEqualTo("AWAITING_CONSENT");
        assertThat(answer.at("/parts/0/decidingAgency").asText()).isEqualTo("H24.01");
        assertThat(answer.at("/parts/1/consent").asText()).matches("DY-\\d{4}-\\d{6}");
        assertThat(answer.at("/parts/1/answerBy").asText()).matches("\\d{4}-\\d{2}-\\d{2}");

        JsonNode view = thu.get(
                        "/api/v1/access-requests/" + answer.get("number").asText())
                .json();
        assertThat(view.at("/purpose/text").asText()).isEqualTo(AccessFixtures.WORDS);
        assertThat(view.at("/parts/0/name").asText()).isEqualTo("Phạm Thị Nga");
        assertThat(view.get("story").findValuesAsText("event")).containsExactly("SUBMITTED");
        assertThat(thu.get("/api/v1/access-requests?size=100")
                        .json()
                        .get("items")
                        .findValuesAsText("number"))
                .contains(answer.get("number").asText());
    }

    @Test
    void theSameKeyMakesNoSecondRequestAndAnUnknownMemberNone() {
        String key = UUID.randomUUID().toString();
        Map<String, Object> body = body("nga.pham");
        JsonNode first = thu.post("/api/v1/access-requests", body, key).json();
        assertThat(thu.post("/api/v1/access-requests", body, key).json()).isEqualTo(first);
        body.put("grant", "all");
        assertThat(thu.post("/api/v1/access-requests", body).status()).isEqualTo(400);
    }

    @Test
    void refusalsNameTheMemberInTheReadersLanguage() {
        Map<String, Object> body = body("nga.pham");
        body.put("formsOfUse", List.of("VIEW", "PRINT"));
        Answer refused = thu.post("/api/v1/access-requests", body);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.problem()).isEqualTo("access-invalid");
        assertThat(refused.json().at("/errors/0/field").asText()).isEqualTo("formsOfUse");
        assertThat(refused.json().at("/errors/0/detail").asText()).contains("không cho in");
        body.put("subjects", List.of(UUID.randomUUID()));
        Answer unknown = thu.post("/api/v1/access-requests", body);
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.problem()).isEqualTo("record-unknown");
        assertThat(TestClient.signedIn(port, "admin")
                        .post("/api/v1/access-requests", body("nga.pham"))
                        .status())
                .isEqualTo(403);
        assertThat(TestClient.at(port).get("/api/v1/access-requests").status()).isEqualTo(401);
    }

    @Test
    void theRequesterTakesItBackOnce() {
        RequestNumber number = stories.submitted("thu.hoang", "nga.pham");
        Answer withdrawn = thu.post("/api/v1/access-requests/" + number + "/withdraw");
        assertThat(withdrawn.status()).isEqualTo(200);
        assertThat(withdrawn.json().get("status").asText()).isEqualTo("WITHDRAWN");
        Answer again = thu.post("/api/v1/access-requests/" + number + "/withdraw");
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.problem()).isEqualTo("already-decided");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nga.pham", "tuan.bui", "lan.vu", "son.cao", "dat.ngo", "mai.dang", "admin"})
    void strangersAndThePeopleAskedFindNoRequest(String account) {
        RequestNumber number = stories.submitted("thu.hoang", "nga.pham");
        TestClient stranger = TestClient.signedIn(port, account);
        for (String path : List.of(
                "/api/v1/access-requests/" + number,
                "/api/v1/access-requests/" + number.part(1),
                "/access-requests/" + number,
                "/access-requests/" + number + "/withdraw")) {
            assertThat(stranger.get(path).status()).as(account + " " + path).isEqualTo(404);
        }
        assertThat(stranger.post("/api/v1/access-requests/" + number + "/withdraw")
                        .status())
                .isEqualTo(404);
        assertThat(stranger.get("/api/v1/access-requests?size=100").body()).doesNotContain(number.text());
    }

    @Test
    void reviewersSeeTheirPartAndOnlyWhileItIsTheirs() {
        RequestNumber number = stories.submitted("thu.hoang", "nga.pham", "an.phan");
        TestClient lan = TestClient.signedIn(port, "lan.vu");
        assertThat(lan.get("/access-requests/" + number).status()).isEqualTo(404);
        stories.agree(number, "nga.pham");
        JsonNode view = lan.get("/api/v1/access-requests/" + number).json();
        assertThat(view.get("parts")).hasSize(1);
        assertThat(view.toString()).doesNotContain("Phan Thế An");
        assertThat(view.get("mayWithdraw").asBoolean()).isFalse();
        assertThat(lan.get("/access-requests/" + number).body())
                .contains("Phạm Thị Nga")
                .doesNotContain("Phan Thế An");
        assertThat(lan.get("/api/v1/access-requests?size=100")
                        .json()
                        .get("items")
                        .findValuesAsText("number"))
                .contains(number.text());
        assertThat(lan.post("/api/v1/access-requests/" + number + "/withdraw").status())
                .isEqualTo(403);
    }

    private Map<String, Object> body(String... subjects) {
        var wish = stories.wish(subjects);
        return new HashMap<>(Map.of(
                "subjects", stories.records(subjects),
                "purpose", Map.of("code", "background_check", "text", AccessFixtures.WORDS),
                "legalBasis", "subject_consent_law",
                "fields", AccessFixtures.FIELDS,
                "formsOfUse", List.of("VIEW"),
                "from", String.valueOf(wish.from()),
                "to", String.valueOf(wish.to())));
    }
}
