package org.dongthuan.channel;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.dongthuan.ApplicationTest;
import org.dongthuan.TestClient;
import org.dongthuan.TestClient.Answer;
import org.dongthuan.access.AccessFixtures;
import org.dongthuan.correction.CorrectionFixtures;
import org.dongthuan.grant.GrantFixtures;
import org.dongthuan.review.Outcome;
import org.dongthuan.review.RequestNumber;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** From the question to the reading, and from the wish to the record, through the program of another portal. */
@ApplicationTest
class NationalDataPortalTests {

    private static final String ASKS = "thu.hoang";
    private static final String IS_ASKED = "tuan.bui";

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcTemplate database;

    ChannelFixtures portals;
    AccessFixtures accesses;
    CorrectionFixtures corrections;
    NationalDataPortal portal;

    @BeforeEach
    void connect() {
        portals = new ChannelFixtures(context, port);
        accesses = new AccessFixtures(context);
        corrections = new CorrectionFixtures(context);
        portal = portals.programOf(portals.open(ChannelFixtures.DATA_PORTAL));
    }

    @AfterEach
    void clear() {
        portals.closeAll();
        accesses.withdrawOpenRequests(ASKS);
        corrections.withdrawOpenRequests(IS_ASKED);
        database.update("""
                update app.access_grant set end_kind = 'REVOKED', ended_at = now(), ended_by = 'system'
                where channel = ? and ended_at is null""", ChannelFixtures.DATA_PORTAL);
    }

    @Test
    void somebodyAsksWaitsAndReadsAndTheOtherSeesThroughWhichPortal() {
        Answer submitted = portal.submits("access-requests", ASKS, question());
        assertThat(submitted.status()).as(submitted.body()).isEqualTo(201);
        var number = new RequestNumber(submitted.json().get("number").asText());
        assertThat(status("access-requests", number, ASKS)).isEqualTo("AWAITING_CONSENT");

        accesses.agree(number, IS_ASKED);
        accesses.decide("lan.vu", number.part(1), Outcome.APPROVE);
        accesses.decide("minh.do", number.part(1), Outcome.APPROVE);
        JsonNode decided =
                portal.asksHowItStands("access-requests", number.text(), ASKS).json();
        assertThat(decided.get("status").asText()).isEqualTo("GRANTED");
        JsonNode given = decided.get("grants").get(0);
        Answer read =
                portal.reads(given.get("record").asText(), given.get("grant").asText(), GrantFixtures.PURPOSE, ASKS);
        assertThat(read.status()).as(read.body()).isEqualTo(200);
        assertThat(read.json().at("/fields/phone/value")).isEqualTo(corrections.value(IS_ASKED, "phone"));
        // through the portal, as was agreed to, and not otherwise
        assertThat(TestClient.signedIn(port, ASKS)
                        .get("/api/v1/records/" + given.get("record").asText() + "?grant="
                                + given.get("grant").asText() + "&purpose=" + GrantFixtures.PURPOSE)
                        .problem())
                .isEqualTo("grant-channel");
        seenThroughThePortal(given.get("grant").asText());
    }

    private void seenThroughThePortal(String grant) {
        TestClient subject = TestClient.signedIn(port, IS_ASKED);
        JsonNode items = subject.get("/api/v1/me/disclosures").json().get("items");
        JsonNode line = StreamSupport.stream(items.spliterator(), false)
                .filter(one -> one.path("grant").asText().equals(grant))
                .filter(one -> one.get("action").asText().equals("READ_RECORD"))
                .filter(one -> one.get("outcome").asText().equals("DONE"))
                .findFirst()
                .orElseThrow();
        assertThat(line.get("channel").asText()).isEqualTo("OTHER_PORTAL");
        assertThat(line.get("portal").asText()).isEqualTo(ChannelFixtures.NAME);
        assertThat(subject.get("/me/disclosures").body()).contains("data-test=\"portal\">" + ChannelFixtures.NAME);
        assertThat(subject.get("/me/disclosures.csv").body())
                .contains("Cổng thông tin điện tử khác (" + ChannelFixtures.NAME + ")");
        assertThat(subject.get("/me/disclosures/" + line.get("id").asText() + "/question")
                        .body())
                .contains(ChannelFixtures.NAME);
    }

    @Test
    void somebodyCorrectsHisRecordWithoutThePortalSeeingIt() {
        JsonNode before = corrections.value(IS_ASKED, "phone");
        Answer guessed = portal.submits("corrections", IS_ASKED, wish("0999555001", "0999555002"));
        assertThat(guessed.problem()).as(guessed.body()).isEqualTo("stale-value");
        assertThat(guessed.json().get("field").asText()).isEqualTo("phone");
        assertThat(guessed.json().has("currentValue")).isFalse();
        assertThat(guessed.body()).doesNotContain(before.asText());
        // at home he is told
        assertThat(TestClient.signedIn(port, IS_ASKED)
                        .post("/api/v1/corrections", withoutName(wish("0999555001", "0999555002")))
                        .json()
                        .get("currentValue"))
                .isEqualTo(before);

        try {
            Answer submitted = portal.submits("corrections", IS_ASKED, wish(before.asText(), "0999555002"));
            assertThat(submitted.status()).as(submitted.body()).isEqualTo(201);
            var number = new RequestNumber(submitted.json().get("number").asText());
            assertThat(status("corrections", number, IS_ASKED)).isEqualTo("IN_VERIFICATION");
            corrections.decide("lan.vu", number, Outcome.APPROVE);
            corrections.decide("minh.do", number, Outcome.APPROVE);
            assertThat(portal.asksHowItStands("corrections", number.text(), IS_ASKED)
                            .body())
                    .contains("\"status\":\"APPROVED\"", "\"grants\":[]")
                    .doesNotContain("0999555002");
            assertThat(corrections.value(IS_ASKED, "phone").asText()).isEqualTo("0999555002");
            assertThat(database.queryForList(
                            "select distinct channel from app.audit_event where reference = ? and action = 'SUBMIT'",
                            String.class,
                            number.text()))
                    .containsExactly("OTHER_PORTAL");
        } finally {
            corrections.restore(IS_ASKED, "phone", before);
        }
    }

    private String status(String call, RequestNumber number, String person) {
        return portal.asksHowItStands(call, number.text(), person)
                .json()
                .get("status")
                .asText();
    }

    private Map<String, Object> question() {
        return Map.of(
                "externalId", "HS-" + UUID.randomUUID(),
                "subjects", accesses.records(IS_ASKED),
                "purpose", Map.of("code", GrantFixtures.PURPOSE, "text", AccessFixtures.WORDS),
                "legalBasis", "subject_consent_law",
                "fields", AccessFixtures.FIELDS,
                "formsOfUse", List.of("VIEW"),
                "from", accesses.today().toString(),
                "to", accesses.today().plusDays(29).toString());
    }

    private Map<String, Object> wish(String seen, String wanted) {
        return Map.of(
                "externalId",
                "CS-" + UUID.randomUUID(),
                "recordId",
                corrections.record(IS_ASKED).value(),
                "items",
                List.of(Map.of(
                        "field",
                        "phone",
                        "kind",
                        "ADJUSTMENT",
                        "seenValue",
                        seen,
                        "wantedValue",
                        wanted,
                        "evidenceIds",
                        List.of())),
                "reason",
                "Đổi số điện thoại",
                "attested",
                true);
    }

    private static Map<String, Object> withoutName(Map<String, Object> body) {
        Map<String, Object> rest = new HashMap<>(body);
        rest.remove("externalId");
        return rest;
    }
}
