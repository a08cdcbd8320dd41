package org.dongthuan.standing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.dongthuan.ApplicationTest;
import org.dongthuan.TestClient;
import org.dongthuan.TestClient.Answer;
import org.dongthuan.TestClock;
import org.dongthuan.platform.Seen;
import org.dongthuan.review.Outcome;
import org.dongthuan.review.ReviewFixtures;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** Readings under a standing decision by the calls: each judged at its own moment, logged, and shown to whom it concerns. */
@ApplicationTest
class StandingReadingTests {

    private static final String CALL = "/api/v1/standing-decisions";

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcTemplate database;

    @Autowired
    TestClock.Movable clock;

    StandingFixtures stories;
    ReviewFixtures people;
    TestClient lan;

    @BeforeEach
    void begin() {
        stories = new StandingFixtures(context);
        people = new ReviewFixtures(context);
        lan = TestClient.signedIn(port, "lan.vu");
    }

    @AfterEach
    void clear() {
        clock.reset();
        stories.appointAgain("lan.vu", "VERIFIER");
        people.clear();
        stories.endAll("lan.vu", "minh.do", "mai.dang", "khanh.trinh");
    }

    /** Proposed and decided by the calls, read, seen by whom it concerns, and over with the appointment. */
    @Test
    void lanReadsWhatHerPostMayAsLongAsSheHoldsIt() {
        Answer proposed = lan.post(
                CALL,
                Map.of(
                        "agency", "H24.01",
                        "post", "VERIFIER",
                        "fields", List.of("phone", "grade", "ethnicity"),
                        "purposes", List.of("record_management"),
                        "from", stories.today().toString(),
                        "to", stories.today().plusDays(99).toString()));
        assertThat(proposed.status()).as(proposed.body()).isEqualTo(201);
        String number = proposed.json().get("number").asText();
        String id = proposed.json().get("id").asText();
        assertThat(proposed.json().get("status").asText()).isEqualTo("IN_APPROVAL");
        assertThat(read("nga.pham", id, "record_management").problem()).isEqualTo("record-unknown");

        TestClient minh = TestClient.signedIn(port, "minh.do");
        String task = minh.get("/api/v1/tasks").json().get("items").findParents("number").stream()
                .filter(one -> one.get("number").asText().equals(number))
                .findFirst()
                .orElseThrow()
                .get("taskId")
                .asText();
        minh.put("/api/v1/tasks/" + task + "/decision", Map.of("outcome", "APPROVE"));
        assertThat(minh.post("/api/v1/tasks/" + task + "/complete", Map.of())
                        .json()
                        .get("status")
                        .asText())
                .isEqualTo("IN_FORCE");

        Answer read = read("nga.pham", id, "record_management");
        assertThat(read.status()).as(read.body()).isEqualTo(200);
        assertThat(read.json().get("standing").asText()).isEqualTo(id);
        assertThat(read.json().get("grant").isNull()).isTrue();
        assertThat(read.json().get("fields").fieldNames()).toIterable().containsExactly("ethnicity", "phone", "grade");
        assertThat(read.json().at("/decision/number").asText()).contains("QĐ-SNV");
        assertThat(read("nga.pham", number, "record_management").status()).isEqualTo(200);

        JsonNode all = TestClient.signedIn(port, "nga.pham")
                .get("/api/v1/me/disclosures?action=READ_RECORD&size=100")
                .json()
                .get("items");
        // others read her record on days to come
        JsonNode seen = StreamSupport.stream(all.spliterator(), false)
                .filter(line -> line.path("reference").asText().equals(number))
                .findFirst()
                .orElseThrow();
        assertThat(seen.get("person").asText()).isEqualTo("Vũ Thị Lan");
        assertThat(seen.get("purpose").asText()).isEqualTo("record_management");
        assertThat(seen.get("reference").asText()).isEqualTo(number);
        assertThat(seen.at("/decision/number")).isEqualTo(read.json().at("/decision/number"));
        assertThat(seen.at("/decision/readable").asBoolean()).isTrue();
        assertThat(seen.get("fields")).hasSize(3);

        stories.dismiss("lan.vu", "VERIFIER");
        Answer after = read("nga.pham", id, "record_management");
        assertThat(after.status()).isEqualTo(403);
        assertThat(after.problem()).isEqualTo("standing-post");
        assertThat(database.queryForMap("select purpose, outcome, reference from app.audit_event where actor = 'lan.vu'"
                        + " and action = 'READ_RECORD' order by id desc limit 1"))
                .containsEntry("purpose", "standing-post")
                .containsEntry("outcome", "REFUSED")
                .containsEntry("reference", number);
    }

    @Test
    void whatIsOutsideOfTheDecisionIsRefused() {
        String id = stories.inForce("phone", "disciplines").id().toString();
        assertThat(read("nga.pham", id, "record_management").json().get("fields"))
                .hasSize(2);
        // the same decision opens less for the other purpose
        assertThat(read("nga.pham", id, "payroll_and_benefits").json().get("fields"))
                .hasSize(1);
        Map<String, String> refused = Map.of(
                "&purpose=tax", "standing-purpose",
                "", "standing-purpose",
                "&purpose=record_management&fields=phone,grade", "standing-field",
                "&purpose=record_management&fields=shoe_size", "standing-field",
                "&purpose=payroll_and_benefits&fields=disciplines", "standing-field",
                "&purpose=record_management&form=PRINT", "standing-form");
        refused.forEach((query, problem) -> {
            Answer answer = lan.get("/api/v1/records/" + stories.record("nga.pham") + "?standing=" + id + query);
            assertThat(answer.status()).as(query).isEqualTo(403);
            assertThat(answer.problem()).as(query).isEqualTo(problem);
        });
        assertThat(lan.get("/records/" + stories.record("nga.pham") + "/print?purpose=record_management&standing=" + id)
                        .status())
                .isEqualTo(403);
    }

    /** Those of other agencies, of leaders on whom others decide, secret ones and none at all: all the same. */
    @Test
    void whatTheDecisionDoesNotReachIsNotThere() {
        String id = stories.inForce("phone").id().toString();
        UUID secret = UUID.randomUUID();
        database.update("insert into app.record (id, name, secrecy) values (?, 'Mật Vụ Hai', 'secret')", secret);
        List<String> outside = List.of(
                stories.record("son.cao").toString(),
                stories.record("an.phan").toString(),
                // the leaders of the department and of its committee
                stories.record("minh.do").toString(),
                stories.record("quang.le").toString(),
                stories.record("hai.tran").toString(),
                secret.toString(),
                UUID.randomUUID().toString());
        for (String record : outside) {
            Answer answer =
                    lan.get("/api/v1/records/" + record + "?purpose=record_management&fields=phone&standing=" + id);
            assertThat(answer.status()).as(record).isEqualTo(404);
            assertThat(answer.problem()).as(record).isEqualTo("record-unknown");
        }
        // a decision on somebody else's post, and none
        for (String account : List.of("son.cao", "minh.do", "thu.hoang")) {
            for (String named : List.of(id, UUID.randomUUID().toString(), "VT-2026-999999", "x")) {
                Answer answer = TestClient.signedIn(port, account)
                        .get("/api/v1/records/" + stories.record("tuan.bui") + "?purpose=record_management&standing="
                                + named);
                assertThat(answer.status()).as(account + " " + named).isEqualTo(404);
            }
        }
    }

    @Test
    void ofTheLeadersTheAgencyReadsThatDecidesOnThem() {
        var proposal = stories.proposal("G09.01", "VERIFIER", "phone");
        String id = stories.decided("mai.dang", "khanh.trinh", proposal).id().toString();
        TestClient mai = TestClient.signedIn(port, "mai.dang");
        String query = "?purpose=record_management&standing=" + id;
        assertThat(mai.get("/api/v1/records/" + stories.record("hai.tran") + query)
                        .status())
                .isEqualTo(200);
        assertThat(mai.get("/api/v1/records/" + stories.record("nga.pham") + query)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void onesOwnRecordIsOpenWithoutIt() {
        String id = stories.inForce("phone").id().toString();
        Answer own = read("lan.vu", id, "record_management");
        assertThat(own.status()).isEqualTo(200);
        assertThat(own.json().get("purpose").asText()).isEqualTo("own-data");
        assertThat(own.json().get("standing").isNull()).isTrue();
    }

    /** What it generates itself, of those who work there, and nothing of anybody else. */
    @Test
    void aUsingAgencyReadsWhatAgenciesGenerateOfItsOwnStaff() {
        people.appoint("nga.pham", "CLERK", "H24.02");
        var proposal = stories.proposal("H24.02", "CLERK", "grade", "disciplines");
        String id = stories.decided("lan.vu", "minh.do", proposal).id().toString();
        TestClient nga = TestClient.signedIn(port, "nga.pham");
        String query = "?purpose=record_management&standing=" + id;
        Answer colleague = nga.get("/api/v1/records/" + stories.record("tuan.bui") + query);
        assertThat(colleague.status()).as(colleague.body()).isEqualTo(200);
        assertThat(colleague.json().get("fields")).hasSize(2);
        // managed by the same committee, at work elsewhere
        for (String elsewhere : List.of("hoa.ngo", "yen.ta", "son.cao"))
            assertThat(nga.get("/api/v1/records/" + stories.record(elsewhere) + query)
                            .status())
                    .as(elsewhere)
                    .isEqualTo(404);
        // the officer who proposed it holds no such post
        assertThat(lan.get("/api/v1/records/" + stories.record("tuan.bui") + query)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void itHoldsFromItsFirstDayToItsLastAndNotAfterItsEnd() {
        var later = stories.proposal("H24.01", "VERIFIER", "phone");
        var proposal = new ProposeStanding(
                later.agency(),
                later.post(),
                later.fields(),
                later.purposes(),
                stories.today().plusDays(2),
                stories.today().plusDays(3));
        StandingView view = stories.decided("lan.vu", "minh.do", proposal);
        String id = view.id().toString();
        assertThat(read("nga.pham", id, "record_management").problem()).isEqualTo("standing-not-yet");
        clock.advance(Duration.ofDays(2));
        lan = TestClient.signedIn(port, "lan.vu");
        assertThat(read("nga.pham", id, "record_management").status()).isEqualTo(200);
        clock.advance(Duration.ofDays(2));
        lan = TestClient.signedIn(port, "lan.vu");
        assertThat(read("nga.pham", id, "record_management").problem()).isEqualTo("standing-expired");
        clock.reset();
        stories.desk().revoke(stories.actor("minh.do"), view.number(), "Sắp xếp lại", Seen.UNTOLD);
        clock.advance(Duration.ofDays(2));
        lan = TestClient.signedIn(port, "lan.vu");
        assertThat(read("nga.pham", id, "record_management").problem()).isEqualTo("standing-revoked");
    }

    @Test
    void theListShowsWhatConcernsThatPerson() {
        StandingView standing = stories.inForce("phone");
        var waiting = stories.proposed("grade");
        JsonNode first = lan.get(CALL + "?size=1").json();
        assertThat(first.at("/items/0/number").asText()).isEqualTo(waiting.text());
        JsonNode second =
                lan.get(CALL + "?size=1&after=" + first.get("next").asText()).json();
        assertThat(second.at("/items/0/number").asText())
                .isEqualTo(standing.number().text());
        assertThat(second.at("/items/0/mayUse").asBoolean()).isTrue();
        assertThat(TestClient.signedIn(port, "son.cao")
                        .get(CALL)
                        .json()
                        .get("items")
                        .findValuesAsText("decidingAgency"))
                .doesNotContain("H24.01");
        // those on whose records it is see the decision, and not the proposal
        TestClient nga = TestClient.signedIn(port, "nga.pham");
        assertThat(nga.get(CALL + "/" + standing.number()).status()).isEqualTo(200);
        assertThat(nga.get(CALL + "/" + waiting).status()).isEqualTo(404);
        assertThat(TestClient.signedIn(port, "son.cao")
                        .get(CALL + "/" + standing.number())
                        .status())
                .isEqualTo(404);
        stories.decide("minh.do", waiting, Outcome.REFUSE);
        assertThat(nga.get(CALL + "/" + waiting).status()).isEqualTo(404);
    }

    private Answer read(String whose, String standing, String purpose) {
        return lan.get("/api/v1/records/" + stories.record(whose) + "?purpose=" + purpose + "&standing=" + standing);
    }
}
