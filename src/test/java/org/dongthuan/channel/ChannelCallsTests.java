package org.dongthuan.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.dongthuan.ApiDescription;
import org.dongthuan.ApplicationTest;
import org.dongthuan.TestClient;
import org.dongthuan.TestClient.Answer;
import org.dongthuan.access.AccessFixtures;
import org.dongthuan.channel.ChannelDesk.WithSecret;
import org.dongthuan.correction.CorrectionFixtures;
import org.dongthuan.grant.Grant;
import org.dongthuan.grant.GrantFixtures;
import org.dongthuan.platform.Throttle;
import org.dongthuan.platform.Throttles;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** The programs of other portals: what a token opens, and what it does not. */
@ApplicationTest
class ChannelCallsTests {

    private static final String REQUESTS = "/api/v1/access-requests";

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcTemplate database;

    ChannelFixtures portals;
    GrantFixtures grants;
    WithSecret channel;

    @BeforeEach
    void begin() {
        portals = new ChannelFixtures(context, port);
        grants = new GrantFixtures(context);
        channel = portals.open(ChannelFixtures.DATA_PORTAL);
    }

    @AfterEach
    void clear() {
        portals.closeAll();
        grants.endAll();
        new AccessFixtures(context).withdrawOpenRequests("thu.hoang");
        new CorrectionFixtures(context).withdrawOpenRequests("tuan.bui");
    }

    @Test
    void aTokenReadsNothingWithoutEndUserPurposeAndAGrantForItsChannel() {
        Grant here = grants.given("dat.ngo", "nga.pham", "phone", "ethnicity");
        Grant granted = grants.through(ChannelFixtures.DATA_PORTAL, here);
        Grant elsewhere = grants.through(ChannelFixtures.SERVICE_PORTAL, here);
        Grant byPages = grants.through("portal", here);
        String token = portals.token(channel, Channel.READ);
        String record = "/api/v1/records/" + granted.record().value();
        String purpose = "?purpose=" + GrantFixtures.PURPOSE;
        String good = record + purpose + "&grant=" + granted.id();

        assertThat(portals.program(token).get(good).problem()).isEqualTo("end-user-missing");
        assertThat(of(token, "no.such.body").get(good).problem()).isEqualTo("end-user-unknown");
        TestClient dat = of(token, "dat.ngo");
        assertThat(dat.get(record).problem()).isEqualTo("grant-unnamed");
        assertThat(dat.get(record + purpose).problem()).isEqualTo("grant-unnamed");
        assertThat(dat.get(record + "?grant=" + granted.id()).problem()).isEqualTo("grant-unnamed");
        assertThat(dat.get(good + "&standing=QD-2026-000001").problem()).isEqualTo("grant-unnamed");
        for (Grant other : List.of(here, elsewhere, byPages)) {
            assertThat(dat.get(record + purpose + "&grant=" + other.id()).problem())
                    .isEqualTo("grant-channel");
        }
        assertThat(of(token, "thu.hoang").get(good).status()).isEqualTo(404);
        // not even the own record, which here needs none of it
        String own = "/api/v1/records/" + grants.record("dat.ngo").value();
        assertThat(dat.get(own + purpose + "&grant=" + granted.id()).status()).isEqualTo(404);
        assertThat(dat.get(own).problem()).isEqualTo("grant-unnamed");

        Answer read = dat.get(good + "&fields=phone");
        assertThat(read.status()).as(read.body()).isEqualTo(200);
        assertThat(read.json().get("fields").fieldNames()).toIterable().containsExactly("phone");
        assertThat(database.queryForMap(
                        "select * from app.audit_event where grant_id = ? and outcome = 'DONE' and action = 'READ_RECORD'",
                        granted.id()))
                .containsEntry("actor", "dat.ngo")
                .containsEntry("channel", "OTHER_PORTAL")
                .containsEntry("via", channel.channel().code())
                .containsEntry("purpose", GrantFixtures.PURPOSE);
        // and what was agreed to for the portal is of no use here
        assertThat(TestClient.signedIn(port, "dat.ngo").get(good).problem()).isEqualTo("grant-channel");
    }

    @Test
    void aChannelServesItsOwnAgenciesOnly() {
        WithSecret elsewhere = portals.open("agency_portal", List.of("G20"), List.of(Channel.READ, Channel.WRITE));
        Grant granted = grants.through("agency_portal", grants.given("dat.ngo", "nga.pham", "phone"));
        String good = "/api/v1/records/" + granted.record().value() + "?purpose=" + GrantFixtures.PURPOSE + "&grant="
                + granted.id();
        assertThat(portals.program(elsewhere)
                        .with("X-End-User", "dat.ngo")
                        .get(good)
                        .problem())
                .isEqualTo("end-user-unknown");
        WithSecret its = portals.open("agency_portal", List.of("G09"), List.of(Channel.READ));
        assertThat(portals.program(its).with("X-End-User", "dat.ngo").get(good).status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"access-requests", "corrections"})
    void theSameNameFiftyTimesAtOnceIsOneCaseAndOneAnswer(String call) throws InterruptedException, ExecutionException {
        String token = portals.token(channel, Channel.WRITE);
        boolean reads = call.equals("access-requests");
        String person = reads ? "thu.hoang" : "tuan.bui";
        Map<String, Object> body = reads ? body("HS-" + UUID.randomUUID()) : correction("CS-" + UUID.randomUUID());
        ExecutorService many = Executors.newFixedThreadPool(50);
        Set<String> answers = new HashSet<>();
        List<Integer> statuses = new ArrayList<>();
        try {
            Callable<Answer> submit = () -> of(token, person).change("POST", "/api/v1/" + call, body, Map.of());
            for (Future<Answer> answer : many.invokeAll(Collections.nCopies(50, submit))) {
                answers.add(answer.get().body());
                statuses.add(answer.get().status());
            }
        } finally {
            many.shutdownNow();
        }
        assertThat(statuses).as("%s", answers).hasSize(50).containsOnly(201);
        assertThat(answers).hasSize(1);
        assertThat(database.queryForObject(
                        "select count(*) from app.audit_event where action = 'SUBMIT' and via = ?",
                        Integer.class,
                        channel.channel().code()))
                .isOne();
        Map<String, Object> other = new HashMap<>(body);
        other.put(reads ? "fields" : "reason", reads ? List.of("phone") : "Một lý do khác");
        Answer refused = of(token, person).change("POST", "/api/v1/" + call, other, Map.of());
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.problem()).isEqualTo("external-id-reused");
    }

    @Test
    void aRequestKeepsItsPortalsNameForGoodAndTellsThatPortalHowItStands() {
        String token = portals.token(channel, Channel.SCOPES.toArray(String[]::new));
        TestClient thu = of(token, "thu.hoang");
        Map<String, Object> body = body("HS-" + UUID.randomUUID());
        Answer first = submit(thu, body);
        assertThat(first.status()).as(first.body()).isEqualTo(201);
        String number = first.json().get("number").asText();
        assertThat(database.queryForObject(
                        "select channel from app.access_request where number = ?", String.class, number))
                .isEqualTo(ChannelFixtures.DATA_PORTAL);
        // longer than any other answer is kept
        database.update("delete from app.idempotency where account = 'thu.hoang'");
        Answer again = submit(thu, body);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.location()).isEqualTo(first.location());

        assertThat(submit(of(token, "dat.ngo"), body).problem()).isEqualTo("external-id-reused");
        assertThat(submit(thu, without(body, "externalId")).status()).isEqualTo(400);
        Map<String, Object> other = new HashMap<>(body);
        other.putAll(Map.of("externalId", "HS-other", "channel", ChannelFixtures.SERVICE_PORTAL));
        assertThat(submit(thu, other).problem()).isEqualTo("channel-other");

        Answer status = thu.get(REQUESTS + "/" + number);
        assertThat(status.json().properties().stream()
                        .map(entry -> entry.getKey() + "=" + entry.getValue().asText()))
                .containsExactly(
                        "number=" + number,
                        "externalId=" + body.get("externalId"),
                        "status=AWAITING_CONSENT",
                        "grants=");
        assertThat(of(token, "dat.ngo").get(REQUESTS + "/" + number).status()).isEqualTo(404);
        WithSecret stranger = portals.open(ChannelFixtures.SERVICE_PORTAL);
        assertThat(portals.program(stranger)
                        .with("X-End-User", "thu.hoang")
                        .get(REQUESTS + "/" + number)
                        .status())
                .isEqualTo(404);
        // who is signed in and says so is no portal
        assertThat(TestClient.signedIn(port, "thu.hoang")
                        .with("X-End-User", "thu.hoang")
                        .get(REQUESTS + "/" + number)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void whoCallsTooOftenIsToldWhenToComeAgain() {
        Throttle limit = context.getBean(Throttles.class).named("channel");
        String token = portals.token(channel, Channel.WRITE);
        while (limit.delay(channel.channel().code()).isZero()) continue;
        // ten more come back each second, and more calls than that are made
        TestClient thu = of(token, "thu.hoang");
        Answer refused = thu.get(REQUESTS + "/KT-2020-000001");
        for (int i = 0; i < 200 && refused.status() != 429; i++) refused = thu.get(REQUESTS + "/KT-2020-000001");
        assertThat(refused.status()).isEqualTo(429);
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isPositive();
    }

    /** Whatever the end user may do himself: no task, no answer of his, no list, nothing of an administrator. */
    @Test
    void nothingElseIsOpenToAProgram() {
        Set<String> open = Set.of(
                "POST /api/v1/access-requests",
                "POST /api/v1/corrections",
                "GET /api/v1/access-requests/{number}",
                "GET /api/v1/corrections/{number}",
                "GET /api/v1/records/{id}");
        TestClient lan = of(portals.token(channel, Channel.SCOPES.toArray(String[]::new)), "lan.vu");
        assertThat(describedAsOpen()).isEqualTo(open);
        Set<String> otherwise = new HashSet<>();
        for (ApiDescription.Operation call : ApiDescription.servedAt(port).operations()) {
            if (open.contains(call.toString())) continue;
            String path = call.path().replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
            int status = lan.change(call.method(), path, Map.of(), Map.of()).status();
            if (status != 403) otherwise.add(call + ": " + status);
        }
        assertThat(otherwise).isEmpty();
        for (String page : List.of("/", "/admin/channels", "/camunda/api/engine/engine/"))
            assertThat(lan.get(page).status()).as(page).isIn(302, 401);
    }

    /** The calls at which the description names the tokens of portals. */
    private Set<String> describedAsOpen() {
        Set<String> open = new HashSet<>();
        TestClient.at(port)
                .get("/v3/api-docs")
                .json()
                .get("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(call -> {
                    if (!call.getValue().path("security").findValues("channel").isEmpty())
                        open.add(call.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey());
                }));
        return open;
    }

    private TestClient of(String token, String endUser) {
        return portals.program(token).with("X-End-User", endUser);
    }

    private static Answer submit(TestClient client, Map<String, Object> body) {
        return client.change("POST", REQUESTS, body, Map.of());
    }

    private Map<String, Object> correction(String externalId) {
        var corrections = new CorrectionFixtures(context);
        var item = Map.of(
                "field", "phone",
                "kind", "ADJUSTMENT",
                "seenValue", corrections.value("tuan.bui", "phone"),
                "wantedValue", "0999555050",
                "evidenceIds", List.of());
        return Map.of(
                "externalId",
                externalId,
                "recordId",
                corrections.record("tuan.bui").value(),
                "items",
                List.of(item),
                "reason",
                "Đổi số điện thoại",
                "attested",
                true);
    }

    private Map<String, Object> body(String externalId) {
        var stories = new AccessFixtures(context);
        Map<String, Object> body = new HashMap<>();
        body.put("externalId", externalId);
        body.put("subjects", stories.records("nga.pham"));
        body.put("purpose", Map.of("code", "background_check", "text", AccessFixtures.WORDS));
        body.put("legalBasis", "subject_consent_law");
        body.put("fields", AccessFixtures.FIELDS);
        body.put("formsOfUse", List.of("VIEW"));
        body.put("from", grants.today().toString());
        body.put("to", grants.today().plusDays(29).toString());
        return body;
    }

    private static Map<String, Object> without(Map<String, Object> body, String member) {
        Map<String, Object> rest = new HashMap<>(body);
        rest.remove(member);
        return rest;
    }
}
