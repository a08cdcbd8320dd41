package org.dongthuan.channel;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.dongthuan.ApplicationTest;
import org.dongthuan.TestClient;
import org.dongthuan.access.AccessFixtures;
import org.dongthuan.channel.ListeningPortal.Call;
import org.dongthuan.correction.CorrectionFixtures;
import org.dongthuan.platform.RestoredCopy;
import org.dongthuan.record.RecordId;
import org.dongthuan.review.Outcome;
import org.dongthuan.review.RequestNumber;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.flyway.FlywayConnectionDetails;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A portal is told how its requests stand: at least once, in their order, signed, and with nothing of anybody in it. */
@ApplicationTest
class WebhookTests {

    private static final Duration CLAIM = Duration.ofMinutes(2);

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @Autowired
    DeliveryTable deliveries;

    @Autowired
    JdbcTemplate database;

    @Autowired
    FlywayConnectionDetails owner;

    WebhookFixtures stories;
    ListeningPortal portal;

    @BeforeEach
    void begin() {
        stories = new WebhookFixtures(context, port);
        portal = stories.portal();
    }

    @AfterEach
    void clear() {
        stories.close();
    }

    @Test
    void thePortalHearsEachStepOfACorrectionUntilItIsDecided() {
        var corrections = new CorrectionFixtures(context);
        JsonNode before = corrections.value("nga.pham", "phone");
        String externalId = "HS-" + UUID.randomUUID();
        try {
            RequestNumber number = stories.corrected(externalId, "nga.pham", "0999 128 001");
            stories.sendDue();
            corrections.decide("lan.vu", number, Outcome.APPROVE);
            stories.sendDue();
            corrections.decide("minh.do", number, Outcome.APPROVE);
            stories.sendDue();
            List<Call> calls = portal.calls();
            assertThat(calls.stream().map(call -> call.json().get("status").asText()))
                    .containsExactly("IN_VERIFICATION", "IN_APPROVAL", "APPROVED");
            for (Call call : calls) {
                assertThat(call.isSignedWith(stories.key())).isTrue();
                assertThat(call.json().fieldNames())
                        .toIterable()
                        .containsExactly("delivery", "externalId", "number", "status", "at");
                assertThat(call.json().get("externalId").asText()).isEqualTo(externalId);
                assertThat(call.json().get("number").asText()).isEqualTo(number.text());
                assertThat(List.copyOf(call.headers().entrySet()) + call.body())
                        .contains("sha256=")
                        .doesNotContain("nga.pham", "Phạm", "128 001", "0999128001");
            }
            assertThat(stories.asks("nga.pham", number).json().get("status").asText())
                    .isEqualTo("APPROVED");
        } finally {
            corrections.restore("nga.pham", "phone", before);
        }
    }

    @Test
    void whatWasNotTakenComesAgainAfterAPauseUnderTheSameId() {
        RequestNumber number = stories.withdrawn();
        portal.answers(500);
        stories.sendDue();
        stories.sendDue();
        assertThat(portal.calls()).as("only when its pause is over").hasSize(1);
        assertThat(stories.pause()).isBetween(5L, 10L);
        stories.waited();
        stories.sendDue();
        assertThat(stories.pause()).isBetween(35L, 40L);
        portal.answers(204);
        stories.waited();
        stories.sendDue();
        stories.waited();
        stories.sendDue();
        assertThat(portal.calls()).hasSize(3).allMatch(call -> call.isSignedWith(stories.key()));
        assertThat(portal.calls().stream().map(Call::body).distinct())
                .singleElement()
                .asString()
                .contains(number.text(), "WITHDRAWN");
    }

    @Test
    void whoIsAwayIsAskedForOneThingAtATimeAndOthersDoNotWait() {
        RequestNumber first = stories.withdrawn();
        RequestNumber second = stories.asked("HS-" + UUID.randomUUID(), "nga.pham");
        stories.changed(second, "IN_REVIEW");
        portal.close();
        stories.sendDue();
        List<Map<String, Object>> rows = database.queryForList(
                "select number, attempts, last_result, next_try_at > now() as later from app.channel_delivery order by sequence");
        assertThat(rows).containsExactly(row(first, 1, "no-connection"), row(second, 0, null));
    }

    @Test
    void ofOneRequestTheEarlierStatusComesFirst() {
        RequestNumber number = stories.withdrawn();
        stories.changed(number, "IN_REVIEW");
        portal.answers(503);
        stories.sendDue();
        assertThat(portal.calls()).hasSize(1);
        portal.answers(200);
        stories.waited();
        stories.sendDue();
        assertThat(portal.calls().stream().map(call -> call.json().get("status").asText()))
                .containsExactly("WITHDRAWN", "WITHDRAWN", "IN_REVIEW");
    }

    @Test
    void whatADeadWorkerHadIsSentByAnotherAndTheDeadOneMarksNothing() {
        RequestNumber number = stories.withdrawn();
        Delivery dead = deliveries.claim(CLAIM).orElseThrow();
        assertThat(dead.number()).isEqualTo(number.text());
        assertThat(deliveries.claim(CLAIM)).isEmpty();
        stories.waited();
        portal.answers(500);
        stories.sendDue();
        assertThat(portal.calls()).hasSize(1);
        // a worker that was only very slow
        deliveries.delivered(dead, "204");
        deliveries.giveUp(dead, "500");
        assertThat(stories.newest().state()).isEqualTo(Delivery.State.WAITING);
        portal.answers(204);
        stories.waited();
        stories.sendDue();
        assertThat(portal.calls().get(1).header("X-Dongthuan-Delivery"))
                .isEqualTo(dead.id().toString());
        assertThat(stories.newest().state()).isEqualTo(Delivery.State.DELIVERED);
    }

    @Test
    void severalNodesTellEachChangeOnceAndInItsOrder() throws InterruptedException {
        List<RequestNumber> numbers = Stream.of("nga.pham", "tuan.bui", "an.phan")
                .map(subject -> stories.asked("HS-" + UUID.randomUUID(), subject))
                .toList();
        for (String status : List.of("IN_VERIFICATION", "IN_REVIEW", "IN_APPROVAL", "GRANTED"))
            numbers.forEach(number -> stories.changed(number, status));
        List<Thread> nodes =
                Stream.generate(() -> new Thread(stories::sendDue)).limit(4).toList();
        nodes.forEach(Thread::start);
        for (Thread node : nodes) node.join(30_000);
        stories.sendDue();
        assertThat(portal.calls()).hasSize(12);
        for (RequestNumber number : numbers)
            assertThat(portal.calls().stream()
                            .map(Call::json)
                            .filter(told -> told.get("number").asText().equals(number.text()))
                            .map(told -> told.get("status").asText()))
                    .containsExactly("IN_VERIFICATION", "IN_REVIEW", "IN_APPROVAL", "GRANTED");
    }

    @Test
    void ofASecretRecordNothingIsTold() {
        RecordId record = new CorrectionFixtures(context).record("tuan.bui");
        RequestNumber number = stories.asked("HS-" + UUID.randomUUID(), "tuan.bui");
        stories.changed(number, "IN_REVIEW");
        stories.secrecy(record, "secret");
        try {
            stories.sendDue();
            assertThat(stories.asks("thu.hoang", number).status()).isEqualTo(404);
        } finally {
            stories.secrecy(record, "normal");
        }
        assertThat(portal.calls()).isEmpty();
        assertThat(stories.newest().state()).isEqualTo(Delivery.State.GIVEN_UP);
        assertThat(stories.newest().result()).isEqualTo("not-shown");
    }

    @Test
    void whoeverMayNotAskAnyMoreIsToldNothing() {
        RequestNumber number = stories.asked("HS-" + UUID.randomUUID(), "nga.pham");
        for (String ending : List.of(
                "update app.account set closed_at = now() where id = 'thu.hoang'",
                "update app.channel set agencies = '{G99}' where code = '" + stories.code() + "'",
                "update app.channel set scopes = '{records:read}' where code = '" + stories.code() + "'",
                "update app.channel set from_day = '2020-01-01', to_day = '2020-01-31' where code = '" + stories.code()
                        + "'")) {
            stories.changed(number, "IN_REVIEW");
            stories.asOwner(ending);
            try {
                stories.sendDue();
            } finally {
                stories.asOwner("update app.account set closed_at = null where id = 'thu.hoang'");
                stories.asOwner("update app.channel set agencies = '{}', scopes = '{requests:write,records:read}',"
                        + " from_day = current_date - 1, to_day = current_date + 30 where code = '" + stories.code()
                        + "'");
            }
            assertThat(portal.calls()).as(ending).isEmpty();
            assertThat(stories.newest().result()).as(ending).isEqualTo("not-shown");
        }
        stories.changed(number, "IN_APPROVAL");
        stories.sendDue();
        assertThat(portal.calls()).hasSize(1);
        // and a closed channel remembers nothing
        stories.portals().close(stories.channel());
        database.update("delete from app.channel_delivery");
        new AccessFixtures(context).withdraw("thu.hoang", number);
        assertThat(database.queryForObject("select count(*) from app.channel_delivery", Long.class))
                .isZero();
    }

    @Test
    void aRestoredCopyCallsNobodyUntilAnAdministratorSaysSo() {
        stories.withdrawn();
        var holds = new WebhookTable(JdbcClient.create(
                new DriverManagerDataSource(owner.getJdbcUrl(), owner.getUsername(), owner.getPassword())));
        try {
            assertThat(holds.putRight(copy(true))).containsExactly("portals are told nothing");
            assertThat(holds.putRight(copy(true))).isEmpty();
            stories.sendDue();
            assertThat(portal.calls()).isEmpty();
            assertThat(TestClient.signedIn(port, "admin")
                            .get("/admin/channels/" + stories.code())
                            .body())
                    .contains("data-test=\"held\"");
        } finally {
            assertThat(holds.putRight(copy(false))).containsExactly("portals are told again");
        }
        stories.sendDue();
        assertThat(portal.calls()).hasSize(1);
    }

    @Test
    void whatIsThroughGoesInTheEndAndWhatWaitsStays() {
        RequestNumber number = stories.withdrawn();
        stories.sendDue();
        stories.changed(number, "IN_REVIEW");
        OffsetDateTime later = OffsetDateTime.now().plusMinutes(1);
        assertThat(deliveries.remove(OffsetDateTime.now().minusDays(1), 100)).isZero();
        assertThat(deliveries.remove(later, 100)).isEqualTo(1);
        assertThat(deliveries.remove(later, 100)).isZero();
        assertThat(stories.newest().state()).isEqualTo(Delivery.State.WAITING);
    }

    private static RestoredCopy copy(boolean holdsMail) {
        return new RestoredCopy(0, holdsMail, Set.of(), "lan.vu", OffsetDateTime.now());
    }

    private static Map<String, Object> row(RequestNumber number, int attempts, String result) {
        Map<String, Object> row = new HashMap<>(Map.of("number", number.text(), "attempts", attempts, "later", true));
        row.put("last_result", result);
        return row;
    }
}
