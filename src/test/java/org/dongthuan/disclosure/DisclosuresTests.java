package org.dongthuan.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.dongthuan.ApplicationTest;
import org.dongthuan.TestClient;
import org.dongthuan.TestClient.Answer;
import org.dongthuan.grant.Grant;
import org.dongthuan.grant.GrantFixtures;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Who has seen my data: every reading of others, what was refused too, and of my own record only. */
@ApplicationTest
class DisclosuresTests {

    private static final String CALL = "/api/v1/me/disclosures";

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    GrantFixtures fixtures;
    Grant grant;
    TestClient nga;

    @BeforeEach
    void datReadsAndIsRefused() {
        fixtures = new GrantFixtures(context);
        grant = fixtures.given("dat.ngo", "nga.pham", "phone", "ethnicity");
        TestClient dat = TestClient.signedIn(port, "dat.ngo");
        String call = "/api/v1/records/" + grant.record() + "?grant=" + grant.id() + "&purpose=" + grant.purpose();
        assertThat(dat.get(call + "&fields=phone&form=PRINT").status()).isEqualTo(200);
        assertThat(dat.get(call + "&fields=tax_code").status()).isEqualTo(403);
        nga = TestClient.signedIn(port, "nga.pham");
    }

    @AfterEach
    void restore() {
        fixtures.endAll();
    }

    @Test
    void tellsWhoSawWhatWhenWhyAndUnderWhichDecision() {
        // other tests have moved the clock ahead of these two
        List<JsonNode> mine = underTheGrant(nga.get(CALL + "?action=READ_RECORD&size=100&to=" + fixtures.today()));
        JsonNode refused = mine.get(0);
        JsonNode done = mine.get(1);
        assertThat(done.get("person").asText()).isEqualTo("Ngô Thành Đạt");
        assertThat(done.get("agency").asText()).isEqualTo("G09");
        assertThat(done.get("agencyName").asText()).isNotBlank();
        assertThat(done.get("form").asText()).isEqualTo("PRINT");
        assertThat(done.at("/fields/0/field").asText()).isEqualTo("phone");
        assertThat(done.get("fields")).hasSize(1);
        assertThat(done.get("purposeText").asText()).startsWith("Xác minh");
        assertThat(done.get("grant").asText()).isEqualTo(grant.id().toString());
        assertThat(done.at("/decision/number").asText()).contains("QĐ-");
        assertThat(done.get("channel").asText()).isEqualTo("API");
        assertThat(refused.get("outcome").asText()).isEqualTo("REFUSED");
        assertThat(refused.at("/fields/0/field").asText()).isEqualTo("tax_code");
    }

    @Test
    void ownReadingsStandThereOnlyOnRequest() {
        nga.get("/api/v1/me/record");
        assertThat(persons(nga.get(CALL + "?size=100"))).doesNotContain("Phạm Thị Nga");
        assertThat(persons(nga.get(CALL + "?size=100&own=true"))).contains("Phạm Thị Nga");
    }

    @Test
    void narrowsByDayKindAndPersonOrAgency() {
        String yesterday = fixtures.today().minusDays(1).toString();
        String today = fixtures.today().toString();
        assertThat(nga.get(CALL + "?from=" + today + "&to=" + today + "&action=READ_RECORD")
                        .json()
                        .get("total")
                        .asInt())
                .isGreaterThanOrEqualTo(2);
        assertThat(nga.get(CALL + "?to=" + yesterday).json().get("total").asInt())
                .isZero();
        for (String words : List.of("ngo thanh dat", "Bộ Nội vụ")) {
            Answer page = nga.submit("/me/disclosures", "/me/disclosures", Map.of("by", words));
            assertThat(page.status()).isEqualTo(200);
            assertThat(page.body()).as(words).contains("Ngô Thành Đạt");
        }
        assertThat(nga.submit("/me/disclosures", "/me/disclosures", Map.of("by", "Không Có Ai"))
                        .body())
                .contains("data-test=\"none\"");
        assertThat(nga.get(CALL + "?action=SIGN_IN").status()).isEqualTo(400);
        assertThat(nga.get(CALL + "?action=NONSENSE").status()).isEqualTo(400);
    }

    @Test
    void nobodySeesAnotherPersonsList() {
        assertThat(TestClient.signedIn(port, "tuan.bui").get(CALL + "?size=100").body())
                .doesNotContain(grant.id().toString());
        assertThat(TestClient.signedIn(port, "admin").get(CALL).status()).isEqualTo(404);
        assertThat(TestClient.signedIn(port, "admin").get("/me/disclosures").status())
                .isEqualTo(404);
        assertThat(TestClient.signedIn(port, "admin").get("/me/disclosures.csv").status())
                .isEqualTo(404);
    }

    @Test
    void theListCanBeTakenAlong() {
        Answer file = nga.get("/me/disclosures.csv");
        assertThat(file.header("Content-Type")).startsWith("text/csv");
        assertThat(file.body()).startsWith("\uFEFF").contains("Ngô Thành Đạt", "Xem hồ sơ – In");
    }

    private List<JsonNode> underTheGrant(Answer answer) {
        return StreamSupport.stream(answer.json().get("items").spliterator(), false)
                .filter(item -> item.get("grant").asText().equals(grant.id().toString()))
                .toList();
    }

    private static List<String> persons(Answer answer) {
        return answer.json().findValuesAsText("person");
    }
}
