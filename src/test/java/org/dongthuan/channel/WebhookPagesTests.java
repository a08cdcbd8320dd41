package org.dongthuan.channel;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dongthuan.ApplicationTest;
import org.dongthuan.TestClient;
import org.dongthuan.TestClient.Answer;
import org.dongthuan.review.RequestNumber;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** Administrators, and nobody else, say where a portal is told, see what it was told, and have it told again. */
@ApplicationTest
class WebhookPagesTests {

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcTemplate database;

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
    void whatIsGivenUpIsSeenByAdministratorsAndSentOnceMore() {
        RequestNumber number = stories.withdrawn();
        portal.answers(503);
        for (int i = 0; i < WebhookDispatcher.MOST_TRIES + 3; i++) {
            stories.sendDue();
            stories.waited();
        }
        assertThat(portal.calls()).hasSize(WebhookDispatcher.MOST_TRIES);
        String id = portal.calls().get(0).header("X-Dongthuan-Delivery");
        TestClient admin = TestClient.signedIn(port, "admin");
        String page = "/admin/channels/" + stories.code();
        for (String language : List.of("vi", "en")) {
            assertThat(admin.get("/admin/channels?lang=" + language).body())
                    .contains(page, "dt-tag--bad")
                    .doesNotContain("??");
            assertThat(admin.get(page + "?lang=" + language).body())
                    .contains(number.text(), id, "503", portal.address())
                    .doesNotContain("??", " style=", stories.key(), "thu.hoang", "HS-");
        }
        String calls = "/api/v1" + page + "/deliveries";
        JsonNode listed = admin.get(calls).json().at("/items/0");
        assertThat(listed.get("id").asText()).isEqualTo(id);
        assertThat(listed.get("state").asText()).isEqualTo("GIVEN_UP");
        assertThat(listed.get("result").asText()).isEqualTo("503");
        Answer replayed = admin.post(calls + "/" + id + "/replay");
        assertThat(replayed.status()).as(replayed.body()).isEqualTo(200);
        assertThat(replayed.json().get("state").asText()).isEqualTo("WAITING");
        // a whole round again
        stories.sendDue();
        assertThat(stories.newest().state()).isEqualTo(Delivery.State.WAITING);
        assertThat(stories.pause()).isBetween(5L, 10L);
        portal.answers(200);
        assertThat(admin.submit(page, page + "/deliveries/" + id + "/replay", Map.of())
                        .status())
                .isEqualTo(303);
        stories.sendDue();
        assertThat(portal.calls()).hasSize(WebhookDispatcher.MOST_TRIES + 2);
        assertThat(stories.newest().state()).isEqualTo(Delivery.State.DELIVERED);
        assertThat(database.queryForList(
                        "select reference from app.audit_event where actor = 'admin' and reference like 'channel replayed %'"
                                + " and reference like ?",
                        String.class, "%" + stories.code() + "%"))
                .hasSize(2);
    }

    @Test
    void everythingSinceAMomentOrADayIsSentOnceMore() {
        RequestNumber number = stories.withdrawn();
        stories.changed(number, "IN_REVIEW");
        stories.sendDue();
        TestClient admin = TestClient.signedIn(port, "admin");
        String page = "/admin/channels/" + stories.code();
        String list = "/api/v1/admin/channels/" + stories.code() + "/deliveries";
        JsonNode first = admin.get(list + "?size=1").json();
        JsonNode last =
                admin.get(list + "?size=1&after=" + first.get("next").asText()).json();
        assertThat(first.at("/items/0/status").asText()).isEqualTo("IN_REVIEW");
        assertThat(last.at("/items/0/status").asText()).isEqualTo("WITHDRAWN");
        assertThat(last.get("next").isNull()).isTrue();
        assertThat(admin.get(list + "?after=nonsense").status()).isEqualTo(400);
        String since = stories.newest().changedAt().toInstant().toString();
        Answer some = admin.post("/api/v1" + page + "/deliveries/replay?since=" + since);
        assertThat(some.json().get("replayed").asInt()).as(some.body()).isEqualTo(1);
        assertThat(admin.post("/api/v1" + page + "/deliveries/replay?since=hom-qua")
                        .status())
                .isEqualTo(400);
        Answer no = admin.submit(page, page + "/deliveries/replay", Map.of("since", "31/02/2026"));
        assertThat(no.status()).isEqualTo(303);
        Answer shown = admin.get(page);
        assertThat(shown.status()).isEqualTo(422);
        assertThat(shown.body()).contains("31/02/2026", "Vui lòng ghi ngày có thật");
        assertThat(admin.submit(page, page + "/deliveries/replay", Map.of("since", "1/1/2026"))
                        .status())
                .isEqualTo(303);
        assertThat(admin.get(page).body()).contains("Hệ thống gửi lại ngay 2 tin.");
        stories.sendDue();
        assertThat(portal.calls().stream().map(call -> call.json().get("status").asText()))
                .containsExactly("WITHDRAWN", "IN_REVIEW", "WITHDRAWN", "IN_REVIEW");
    }

    @Test
    void theAddressIsChangedTheKeyRenewedAndBothEndedByAdministrators() {
        TestClient admin = TestClient.signedIn(port, "admin");
        String page = "/admin/channels/" + stories.code();
        Answer wrong = admin.submit(page + "/webhook", page + "/webhook", Map.of("address", "ftp://cong.example/"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body())
                .contains("ftp://cong.example/", "bắt đầu bằng https://")
                .doesNotContain("??");
        // the key stays
        assertThat(admin.submit(page + "/webhook", page + "/webhook", Map.of("address", portal.address() + "/2"))
                        .status())
                .isEqualTo(303);
        RequestNumber number = stories.withdrawn();
        stories.sendDue();
        assertThat(portal.calls().get(0).path()).isEqualTo("/goi/2");
        assertThat(portal.calls().get(0).isSignedWith(stories.key())).isTrue();

        assertThat(admin.get(page + "/renew-key").body())
                .contains("Cấp lại khóa ký")
                .doesNotContain("??");
        Answer renewed = admin.submit(page + "/renew-key", page + "/renew-key", Map.of());
        assertThat(renewed.header("Cache-Control")).contains("no-store");
        String key = renewed.body().replaceFirst("(?s).*id=\"webhook-key\">([\\w-]{43})<.*", "$1");
        assertThat(key).hasSize(43).isNotEqualTo(stories.key());
        assertThat(database.queryForObject(
                        "select encode(webhook_secret, 'escape') from app.channel where code = ?",
                        String.class,
                        stories.code()))
                .doesNotContain(key);
        stories.changed(number, "IN_REVIEW");
        stories.sendDue();
        assertThat(portal.calls().get(1).isSignedWith(key)).isTrue();

        stories.changed(number, "IN_APPROVAL");
        assertThat(admin.submit(page + "/webhook", page + "/webhook", Map.of("address", " "))
                        .status())
                .isEqualTo(303);
        stories.sendDue();
        assertThat(portal.calls()).hasSize(2);
        assertThat(stories.newest().result()).isEqualTo("no-address");
        assertThat(admin.submit(page + "/renew-key", page + "/renew-key", Map.of())
                        .status())
                .isEqualTo(404);
        assertThat(database.queryForList(
                        "select reference from app.audit_event where actor = 'admin' and reference like 'channel webhook%'"
                                + " and reference like ? order by id",
                        String.class, "%" + stories.code() + "%"))
                .containsExactly(
                        "channel webhook " + stories.code() + " localhost",
                        "channel webhook " + stories.code() + " localhost",
                        "channel webhook-key renewed " + stories.code(),
                        "channel webhook ended " + stories.code());
    }

    @Test
    void nobodyButAnAdministratorSeesOrChangesAnything() {
        stories.withdrawn();
        String page = "/admin/channels/" + stories.code();
        String id = database.queryForObject("select id::text from app.channel_delivery", String.class);
        for (String account : List.of("nga.pham", "lan.vu", "minh.do", "kiem.luong")) {
            var somebody = TestClient.signedIn(port, account);
            for (String path : List.of("", "/webhook", "/renew-key"))
                assertThat(somebody.get(page + path).status()).isEqualTo(403);
            for (String path : List.of("/webhook", "/renew-key", "/deliveries/" + id + "/replay", "/deliveries/replay"))
                assertThat(somebody.postForm(page + path, Map.of("address", "https://ke-gian.example/"))
                                .status())
                        .isEqualTo(403);
        }
        var admin = TestClient.signedIn(port, "admin");
        for (String path : List.of("", "/webhook", "/renew-key"))
            assertThat(admin.get("/admin/channels/khong-co" + path).status()).isEqualTo(404);
        String invented = page + "/deliveries/" + UUID.randomUUID() + "/replay";
        assertThat(admin.submit(page, invented, Map.of()).status()).isEqualTo(404);
        // another channel's page is no way to it either
        var other = stories.portals().open(ChannelFixtures.SERVICE_PORTAL);
        assertThat(admin.post("/api/v1/admin/channels/" + other.channel().code() + "/deliveries/" + id + "/replay")
                        .problem())
                .isEqualTo("delivery-unknown");
        stories.sendDue();
        assertThat(portal.calls()).as("to the address that it was").hasSize(1);
    }
}
