package org.dongthuan.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.dongthuan.ApplicationTest;
import org.dongthuan.TestClient;
import org.dongthuan.TestClient.Answer;
import org.dongthuan.access.AccessJourney;
import org.dongthuan.platform.engine.EngineWork;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** From the question to the reading and its end, through the calls alone. */
@ApplicationTest
class AccessJourneyTests {

    private static final String API = "/api/v1";
    private static final List<String> ASKED = AccessJourney.ASKED;

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    AccessJourney story;
    TestClient thu;
    TestClient nga;
    String ngasRecord;

    @BeforeEach
    void signIn() {
        story = new AccessJourney(account -> TestClient.signedIn(port, account), this::runJobs);
        thu = TestClient.signedIn(port, "thu.hoang");
        nga = TestClient.signedIn(port, "nga.pham");
        ngasRecord = story.recordOf("nga.pham");
    }

    @Test
    void askAgreeRefuseDecideReadSeeAndWithdraw() {
        String number = asks();
        story.answers("nga.pham", Map.of("answer", "AGREE_PARTLY", "fields", ASKED.subList(0, 3)));
        story.answers("tuan.bui", Map.of("answer", "REFUSE"));
        assertThat(stages(number)).containsExactlyInAnyOrder("IN_VERIFICATION", "CONSENT_REFUSED");

        story.decides("lan.vu", number, "verifyRequest", Map.of("outcome", "APPROVE"));
        String lastDay = AccessJourney.today().plusDays(6).toString();
        Answer approved = story.decides(
                "minh.do",
                number,
                "approveRequest",
                Map.of("outcome", "APPROVE", "fields", ASKED.subList(0, 2), "to", lastDay));
        assertThat(approved.json().get("status").asText()).isEqualTo("PARTLY_GRANTED");

        JsonNode grant = story.grant("thu.hoang", number);
        assertThat(grant.get("fields")).hasSize(2);
        assertThat(grant.get("to").asText()).isEqualTo(lastDay);
        readsExactlyWhatWasGranted(grant);
        readsTheDecision(grant.at("/decision/id").asText());
        seesTheReading(grant.at("/decision/number").asText());

        Answer withdrawn = AccessJourney.withdraws(nga, story.consent("nga.pham"));
        assertThat(withdrawn.status()).as(withdrawn.body()).isEqualTo(200);
        Answer after = AccessJourney.read(thu, grant, ngasRecord, "birth_full_name");
        assertThat(after.status()).isIn(403, 404, 409);
        assertThat(after.body()).doesNotContain("Phạm Thị Nga");
        assertThat(thu.get(API + "/grants").body()).contains("CONSENT_WITHDRAWN");
        seesTheReading(grant.at("/decision/number").asText());
    }

    private String asks() {
        JsonNode answer = story.asks(
                        "thu.hoang", List.of("nga.pham", "tuan.bui"), "Dự kiến tiếp nhận về đơn vị nghiên cứu")
                .json();
        assertThat(answer.get("number").asText()).matches("KT-\\d{4}-\\d{6}");
        assertThat(answer.get("status").asText()).isEqualTo("AWAITING_CONSENT");
        assertThat(answer.get("door").asText()).isEqualTo("SUBJECT_CONSENT");
        assertThat(answer.get("parts").findValuesAsText("subject"))
                .containsExactlyInAnyOrder(ngasRecord, story.recordOf("tuan.bui"));
        return answer.get("number").asText();
    }

    private List<String> stages(String number) {
        return thu.get(API + "/access-requests/" + number).json().get("parts").findValuesAsText("stage");
    }

    private void readsExactlyWhatWasGranted(JsonNode grant) {
        Answer read = AccessJourney.read(thu, grant, ngasRecord, "birth_full_name,date_of_birth");
        assertThat(read.status()).as(read.body()).isEqualTo(200);
        assertThat(read.json().get("fields").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("birth_full_name", "date_of_birth");
        assertThat(read.json().at("/fields/birth_full_name/value").asText()).isEqualTo("Phạm Thị Nga");
        assertThat(AccessJourney.read(thu, grant, ngasRecord, "highest_degree").status())
                .isNotEqualTo(200);
        assertThat(AccessJourney.read(thu, grant, story.recordOf("tuan.bui"), "birth_full_name")
                        .status())
                .isEqualTo(404);
        TestClient lan = TestClient.signedIn(port, "lan.vu");
        assertThat(AccessJourney.read(lan, grant, ngasRecord, "birth_full_name").status())
                .isEqualTo(404);
    }

    private void readsTheDecision(String decision) {
        assertThat(thu.get(API + "/decisions/" + decision + ".pdf").status()).isEqualTo(200);
        String code = thu.get(API + "/decisions/" + decision)
                .json()
                .get("verificationCode")
                .asText();
        Answer verified = TestClient.at(port).get("/verify/" + code);
        assertThat(verified.status()).isEqualTo(200);
        assertThat(verified.body()).contains("/QĐ-SNV").doesNotContain("Phạm Thị Nga", "Hoàng Lệ Thu");
    }

    private void seesTheReading(String decision) {
        assertThat(AccessJourney.items(nga, "/me/disclosures"))
                .map(JsonNode::toString)
                .anyMatch(reading -> reading.contains(decision)
                        && reading.contains("date_of_birth")
                        && reading.contains("background_check")
                        && reading.contains("Hoàng Lệ Thu"));
    }

    /** What waits for the job executor; timers stay. */
    private void runJobs() {
        EngineWork.runAll(context);
    }
}
