package org.dongthuan.grant.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dongthuan.ApplicationTest;
import org.dongthuan.TestClient;
import org.dongthuan.TestClient.Answer;
import org.dongthuan.grant.Grant;
import org.dongthuan.grant.GrantFixtures;
import org.dongthuan.record.CanaryRecord;
import org.dongthuan.record.FormOfUse;
import org.dongthuan.record.RecordId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reading under grants as the outside sees it: the granted fields, and not a byte of the others. */
@ApplicationTest
class ReadingControllerTests {

    private static final Pattern CANARY = Pattern.compile("CANARY-\\d+-([a-z0-9_]+)");

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcClient database;

    GrantFixtures fixtures;
    TestClient dat;

    @BeforeEach
    void begin() {
        fixtures = new GrantFixtures(context);
        dat = TestClient.signedIn(port, "dat.ngo");
    }

    @AfterEach
    void restore() {
        fixtures.endAll();
    }

    @Test
    void answersWithTheGrantItsDecisionAndTheFields() {
        Grant grant = fixtures.given("dat.ngo", "nga.pham", "ethnicity", "phone");
        Answer answer = dat.get(call(grant, "&fields=phone"));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        JsonNode json = answer.json();
        assertThat(json.fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("id", "grant", "standing", "decision", "purpose", "to", "fields");
        assertThat(json.at("/decision/id").asText()).isEqualTo(grant.decision().toString());
        assertThat(json.at("/decision/number").asText()).contains("QĐ-");
        assertThat(json.get("to").asText()).isEqualTo(grant.to().toString());
        assertThat(json.get("fields").fieldNames()).toIterable().containsExactly("phone");
        assertThat(json.at("/fields/phone").fieldNames()).toIterable().containsExactlyInAnyOrder("value", "validFrom");
        assertThat(answer.header("Cache-Control")).contains("no-store");
        assertThat(answer.header("ETag")).isEmpty();
        assertThat(dat.get(call(grant, "")).json().get("fields")).hasSize(2);
    }

    /** A nationality holds from birth on: the day from which it does so is the day of birth. */
    @Test
    void theDayOfBirthIsNotToldByTheDayFromWhichSomethingHolds() {
        Grant nationality = fixtures.given("dat.ngo", "nga.pham", "nationality");
        String page = "/records/" + nationality.record().value() + "%s?grant=" + nationality.id() + "&purpose="
                + GrantFixtures.PURPOSE;
        for (String path : List.of(call(nationality, ""), call(nationality, "&form=PRINT"), page.formatted(""))) {
            assertThat(dat.get(path).status()).isEqualTo(200);
            assertThat(dat.get(path).body()).doesNotContain("1990-03-14", "14/03/1990");
        }
        assertThat(dat.get(call(nationality, ""))
                        .json()
                        .at("/fields/nationality/value")
                        .isNull())
                .isFalse();

        Grant both = fixtures.given("dat.ngo", "nga.pham", "nationality", "date_of_birth");
        assertThat(dat.get(call(both, ""))
                        .json()
                        .at("/fields/nationality/validFrom")
                        .asText())
                .isEqualTo("1990-03-14");
        assertThat(dat.get(call(both, "&fields=nationality")).body()).doesNotContain("1990-03-14");
    }

    @Test
    void notAByteOfAnotherFieldLeavesTheSystem() {
        var canary = new CanaryRecord(context);
        UUID record = canary.store("canary" + UUID.randomUUID().toString().substring(0, 8), UUID.randomUUID());
        Grant grant = fixtures.given(
                "dat.ngo",
                new RecordId(record),
                List.of("other_name", "ethnicity"),
                Set.of(FormOfUse.values()),
                fixtures.today(),
                fixtures.today().plusDays(3));
        String page = "/records/" + record + "%s?grant=" + grant.id() + "&purpose=" + GrantFixtures.PURPOSE;
        List<String> paths = List.of(
                call(grant, ""),
                call(grant, "&fields=other_name"),
                call(grant, "&fields=other_name,phone"),
                call(grant, "&fields=no_such_field"),
                call(grant, "&form=PRINT"),
                "/api/v1/records/" + record + "?grant=" + grant.id() + "&purpose=tax",
                "/api/v1/records/" + record + "?grant=" + UUID.randomUUID() + "&purpose=tax",
                "/api/v1/grants",
                page.formatted(""),
                page.formatted("/print"),
                page.formatted("") + "&fields=phone");
        Set<String> seen = new TreeSet<>();
        for (String path : paths) {
            Answer answer = dat.get(path);
            String bytes = answer.body() + answer.headers().map();
            for (Matcher found = CANARY.matcher(bytes); found.find(); ) seen.add(found.group(1));
            for (String trace : canary.traces()) {
                if (!trace.equals(CanaryRecord.MARK)) assertThat(bytes).as(path).doesNotContain(trace);
            }
        }
        assertThat(seen).containsExactlyInAnyOrder("ethnicity", "other_name");
    }

    @Test
    void theFirstReadingThroughAnotherChannelThanWasAgreedToIsRefused() {
        Grant any = fixtures.given("dat.ngo", "nga.pham", "phone");
        Grant byPage = fixtures.through("portal", any);
        Answer refused = dat.get(call(byPage, ""));
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.problem()).isEqualTo("grant-channel");
        String page = "/records/" + byPage.record().value() + "?purpose=" + GrantFixtures.PURPOSE + "&grant=";
        assertThat(dat.get(page + byPage.id()).status()).isEqualTo(200);
        Grant bySystem = fixtures.through("national_data_portal", any);
        Answer refusedPage = dat.get(page + bySystem.id());
        assertThat(refusedPage.status()).isEqualTo(403);
        assertThat(refusedPage.body()).contains("gửi đề nghị khai thác mới").doesNotContain("liên hệ quản trị viên");
        // by its own program alone, which ChannelCallsTests plays
        assertThat(dat.get(call(bySystem, "")).problem()).isEqualTo("grant-channel");
        assertThat(dat.get(call(fixtures.through("api", any), "")).status()).isEqualTo(200);
    }

    @Test
    void whatCannotBeSaidInThatFormWasNotRead() {
        Grant grant = fixtures.given("dat.ngo", "nga.pham", "phone");
        List<String> readings =
                List.of(call(grant, ""), "/api/v1/me/record", "/api/v1/tasks", "/api/v1/decisions/" + grant.decision());
        int before = lines();
        for (String path : readings) {
            Answer answer = dat.change("GET", path, "", Map.of("Accept", "text/xml"));
            assertThat(answer.status()).as(path).isEqualTo(406);
        }
        assertThat(dat.change(
                                "POST",
                                "/api/v1/records/search",
                                Map.of("q", "Phạm Thị Nga"),
                                Map.of("Accept", "text/xml"))
                        .status())
                .isEqualTo(406);
        assertThat(lines()).isEqualTo(before);
    }

    private int lines() {
        return database.sql("select count(*) from app.audit_event where actor = 'dat.ngo'")
                .query(Integer.class)
                .single();
    }

    @Test
    void refusalsSayTheSameWhetherTheFieldExistsOrNot() {
        Grant grant = fixtures.given("dat.ngo", "nga.pham", "phone");
        Answer notGranted = dat.get(call(grant, "&fields=tax_code"));
        Answer unknown = dat.get(call(grant, "&fields=no_such_field"));
        assertThat(notGranted.status()).isEqualTo(403);
        assertThat(notGranted.body()).isEqualTo(unknown.body());
        assertThat(notGranted.body()).doesNotContain("tax_code");
        TestClient stranger = TestClient.signedIn(port, "thu.hoang");
        Answer others = stranger.get(call(grant, ""));
        Answer nothing = stranger.get("/api/v1/records/" + UUID.randomUUID() + "?purpose=tax");
        assertThat(others.status()).isEqualTo(404);
        assertThat(others.body()).isEqualTo(nothing.body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"tuan.bui", "lan.vu", "minh.do", "son.cao", "an.phan", "kiem.luong", "admin"})
    void nobodyElseReadsUnderTheGrantByAnyPath(String account) {
        // of whom nobody else was ever granted anything
        Grant grant = fixtures.given("dat.ngo", "quang.le", "phone");
        TestClient stranger = TestClient.signedIn(port, account);
        String query = "?grant=" + grant.id() + "&purpose=" + GrantFixtures.PURPOSE;
        for (String path : List.of(
                "/api/v1/records/" + grant.record() + query,
                "/api/v1/records/" + grant.record(),
                "/api/v1/records/" + grant.record() + query + "&form=PRINT",
                "/records/" + grant.record() + query,
                "/records/" + grant.record() + "/print" + query)) {
            assertThat(stranger.get(path).status()).as(path).isEqualTo(404);
        }
    }

    @Test
    void eachFormOfUseIsJudgedByItself() {
        Grant grant = fixtures.given(
                "dat.ngo",
                fixtures.record("nga.pham"),
                List.of("phone"),
                Set.of(FormOfUse.VIEW),
                fixtures.today(),
                fixtures.today());
        String query = "?grant=" + grant.id() + "&purpose=" + GrantFixtures.PURPOSE;
        assertThat(dat.get("/records/" + grant.record() + query).status()).isEqualTo(200);
        assertThat(dat.get("/records/" + grant.record() + "/print" + query).status())
                .isEqualTo(403);
        assertThat(dat.get(call(grant, "&form=PRINT")).problem()).isEqualTo("grant-form");
        Answer file = dat.post("/api/v1/grants/" + grant.id() + "/exports", Map.of("format", "CSV"));
        assertThat(file.problem()).isEqualTo("grant-form");
        assertThat(dat.get("/records/" + grant.record() + query).body()).doesNotContain("/exports", "/print");
    }

    /** There its rows are limited, marked and logged as those of every file; a second way would go around that. */
    @Test
    void aFileIsAskedForAtTheGrantAndNowhereElse() {
        Grant grant = fixtures.given("dat.ngo", "nga.pham", "phone");
        int before = lines();
        assertThat(dat.get(call(grant, "&form=EXPORT")).status()).isEqualTo(400);
        String query = "?grant=" + grant.id() + "&purpose=" + GrantFixtures.PURPOSE;
        assertThat(dat.get("/records/" + grant.record() + "/export.csv" + query).status())
                .isEqualTo(404);
        assertThat(lines()).isEqualTo(before);
        assertThat(dat.get("/records/" + grant.record() + query).body())
                .contains("/grants/" + grant.id() + "/exports")
                .doesNotContain("export.csv");
    }

    @Test
    void ownDataAreAlwaysOpenToTheirHolder() {
        String record = fixtures.record("dat.ngo").toString();
        Answer own = dat.get("/api/v1/records/" + record + "?fields=phone");
        assertThat(own.status()).isEqualTo(200);
        assertThat(own.json().get("grant").isNull()).isTrue();
        assertThat(own.json().get("fields").fieldNames()).toIterable().containsExactly("phone");
        Answer page = dat.get("/records/" + record);
        assertThat(page.status()).isEqualTo(303);
        assertThat(page.location()).endsWith("/me");
    }

    @Test
    void listsMyGrantsAndThoseOfMyAgencyWithTheirUse() {
        Grant grant = fixtures.given("dat.ngo", "nga.pham", "phone");
        dat.get(call(grant, ""));
        for (String account : List.of("dat.ngo", "lan.vu", "minh.do")) {
            JsonNode found = find(TestClient.signedIn(port, account), grant);
            assertThat(found.path("state").asText()).as(account).isEqualTo("STANDING");
            assertThat(found.path("readings").asInt()).isEqualTo(1);
            assertThat(found.path("mayRevoke").asBoolean()).isEqualTo(account.equals("minh.do"));
        }
        for (String account : List.of("nga.pham", "son.cao", "an.phan", "admin", "yen.ta")) {
            assertThat(find(TestClient.signedIn(port, account), grant).isMissingNode())
                    .as(account)
                    .isTrue();
        }
    }

    @Test
    void anApproverRevokesOnThePageWithAReason() {
        Grant grant = fixtures.given("dat.ngo", "nga.pham", "phone");
        TestClient minh = TestClient.signedIn(port, "minh.do");
        String page = "/grants/" + grant.id() + "/revoke";
        assertThat(minh.get("/grants?side=given").body()).contains(grant.id().toString(), "Phạm Thị Nga");
        assertThat(minh.submit(page, page, Map.of("reason", "")).status()).isEqualTo(422);
        assertThat(minh.submit(page, page, Map.of("reason", "Hết nhu cầu")).status())
                .isEqualTo(303);
        assertThat(minh.get("/grants?side=given").body()).contains("Hết nhu cầu");
        assertThat(dat.get("/grants").body()).contains("Hết nhu cầu");
        assertThat(TestClient.signedIn(port, "lan.vu").get(page).status()).isEqualTo(303);
        assertThat(TestClient.signedIn(port, "son.cao").get(page).status()).isEqualTo(404);
    }

    private static JsonNode find(TestClient client, Grant grant) {
        List<JsonNode> items = new ArrayList<>();
        client.get("/api/v1/grants?size=100").json().get("items").forEach(items::add);
        return items.stream()
                .filter(item -> item.get("id").asText().equals(grant.id().toString()))
                .findFirst()
                .orElse(com.fasterxml.jackson.databind.node.MissingNode.getInstance());
    }

    private static String call(Grant grant, String more) {
        return "/api/v1/records/" + grant.record() + "?grant=" + grant.id() + "&purpose=" + GrantFixtures.PURPOSE
                + more;
    }
}
