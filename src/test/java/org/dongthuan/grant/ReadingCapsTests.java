package org.dongthuan.grant;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.dongthuan.ApplicationTest;
import org.dongthuan.TestClient;
import org.dongthuan.TestClient.Answer;
import org.dongthuan.TestClock;
import org.dongthuan.alarm.AlarmFixtures;
import org.dongthuan.audit.AuditEntry;
import org.dongthuan.audit.AuditEntry.Action;
import org.dongthuan.audit.AuditLog;
import org.dongthuan.standing.StandingFixtures;
import org.dongthuan.standing.StandingView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** How many people's data one person may see in a day; the numbers are those of the catalogue. */
@ApplicationTest
class ReadingCapsTests {

    private static final int PER_REQUEST = 100;
    private static final int LISTED = 1000;

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcTemplate database;

    @Autowired
    TestClock.Movable clock;

    AlarmFixtures people;
    GrantFixtures grants;

    @BeforeEach
    void begin() {
        people = new AlarmFixtures(context);
        grants = new GrantFixtures(context);
    }

    @AfterEach
    void clear() {
        clock.reset();
        grants.endAll();
        new StandingFixtures(context).endAll("lan.vu", "minh.do");
        people.clear();
    }

    @Test
    void soManyUnderOneRequestSoManyUnderAllAndTomorrowAgain() {
        String reader = people.reader("G09");
        TestClient client = TestClient.signedIn(port, reader);
        Grant first = grants.given(reader, "nga.pham", "phone");
        Grant second = grants.given(reader, "tuan.bui", "phone");
        saw(reader, Action.READ_RECORD, first.request().text(), PER_REQUEST - 1);
        assertThat(read(client, first).status()).isEqualTo(200);
        assertThat(read(client, first).status()).as("one that was open already").isEqualTo(200);

        Grant more = grants.again(first);
        saw(reader, Action.READ_RECORD, more.request().text(), PER_REQUEST - 1);
        assertThat(read(client, second).status()).isEqualTo(200);
        Grant other = grants.given(reader, "quang.le", "phone");
        Answer refused = read(client, other);
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.problem()).isEqualTo("reading-limit-reached");
        assertThat(refused.body()).doesNotContain("phone");
        assertThat(Integer.parseInt(refused.header(HttpHeaders.RETRY_AFTER))).isBetween(1, 86_400);
        assertThat(client.get("/records/" + other.record().value() + "?purpose=" + other.purpose() + "&grant="
                                + other.id())
                        .status())
                .isEqualTo(429);
        assertThat(database.queryForMap("""
                        select outcome, purpose, reference, decision_id from app.audit_event where actor = ? and record_id = ?
                        order by at desc, id desc limit 1""", reader, other.record().value()))
                .containsEntry("outcome", "REFUSED")
                .containsEntry("purpose", "reading-limit-reached")
                .containsEntry("reference", other.request().text())
                .containsEntry("decision_id", other.decision());
        clock.advance(Duration.ofDays(1));
        assertThat(read(client, other).status()).isEqualTo(200);
    }

    @Test
    void oneRequestAloneIsEnough() {
        String reader = people.reader("G09");
        TestClient client = TestClient.signedIn(port, reader);
        Grant grant = grants.given(reader, "nga.pham", "phone");
        Grant other = grants.given(reader, "tuan.bui", "phone");
        saw(reader, Action.READ_RECORD, grant.request().text(), PER_REQUEST);
        assertThat(read(client, grant).status()).isEqualTo(429);
        assertThat(read(client, other).status()).as("another request").isEqualTo(200);
    }

    @Test
    void underAStandingDecisionAndInListsToo() {
        String reader = people.reader("H24.01");
        people.appointments().appoint(reader, "VERIFIER", "H24.01");
        TestClient client = TestClient.signedIn(port, reader);
        StandingView decision = new StandingFixtures(context).inForce("phone");
        String number = decision.number().text();
        String call = "/api/v1/records/" + grants.record("nga.pham").value() + "?purpose=record_management&standing="
                + number;
        saw(reader, Action.READ_RECORD, number, PER_REQUEST - 1);
        assertThat(client.get(call).status()).isEqualTo(200);
        String another = "/api/v1/records/" + grants.record("tuan.bui").value() + "?purpose=record_management&standing="
                + number;
        assertThat(client.get(another).problem()).isEqualTo("reading-limit-reached");

        Map<String, Object> staff = Map.of("q", "Pham Thi Nga", "standing", number, "purpose", "record_management");
        saw(reader, Action.FIND_RECORD, number, LISTED - 1);
        assertThat(client.post("/api/v1/records/search", staff).status()).isEqualTo(200);
        assertThat(client.post("/api/v1/records/search", staff).status())
                .as("the same people")
                .isEqualTo(200);
        Answer refused = client.post("/api/v1/records/search", Map.of("q", "Bùi Anh Tuấn"));
        assertThat(refused.status()).as(refused.body()).isEqualTo(429);
        assertThat(refused.header(HttpHeaders.RETRY_AFTER)).isNotBlank();
        assertThat(refused.body()).doesNotContain("Bùi Anh Tuấn");
        assertThat(database.queryForList(
                        "select purpose from app.audit_event where actor = ? and action = 'FIND_RECORD' and outcome = 'REFUSED'",
                        String.class,
                        reader))
                .containsExactly("reading-limit-reached");
    }

    private Answer read(TestClient client, Grant grant) {
        return client.get(
                "/api/v1/records/" + grant.record().value() + "?purpose=" + grant.purpose() + "&grant=" + grant.id());
    }

    /** So many people, whoever they are. */
    private void saw(String reader, Action action, String request, int many) {
        List<AuditEntry> lines = Stream.generate(() -> AuditEntry.done(reader, "G09", action)
                        .on(UUID.randomUUID(), List.of("phone"))
                        .about(request)
                        .under(UUID.randomUUID(), UUID.randomUUID()))
                .limit(many)
                .toList();
        context.getBean(TransactionTemplate.class)
                .executeWithoutResult(status -> context.getBean(AuditLog.class).append(lines));
    }
}
