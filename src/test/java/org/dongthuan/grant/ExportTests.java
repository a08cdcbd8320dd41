package org.dongthuan.grant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dongthuan.grant.ExportStory.file;
import static org.dongthuan.grant.ExportStory.rows;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.dongthuan.ApplicationTest;
import org.dongthuan.TestClient;
import org.dongthuan.TestClient.Answer;
import org.dongthuan.TestClock;
import org.dongthuan.grant.ExportTable.Claimed;
import org.dongthuan.platform.Throttle;
import org.dongthuan.platform.Throttles;
import org.dongthuan.record.FormOfUse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** Files of many people: what is in them, who gets them, how often; with {@code -Dexport.rows=10000} how long so many take. */
@ApplicationTest
class ExportTests {

    private static final int PEOPLE = 250;

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @Autowired
    ExportWork work;

    @Autowired
    JdbcTemplate database;

    @Autowired
    TestClock.Movable clock;

    ExportStory story;

    @BeforeEach
    void begin() {
        story = new ExportStory(context, port);
    }

    @AfterEach
    void restore() {
        story.clear();
    }

    @Test
    void aFileHoldsEverybodyOfTheRequestAndNamesItsReader() {
        story.grantMany(PEOPLE);
        Answer asked = story.ask("CSV");
        assertThat(asked.status()).as(asked.body()).isEqualTo(202);
        String export = asked.json().get("exportId").asText();
        assertThat(asked.location()).isEqualTo("/api/v1/exports/" + export);
        assertThat(story.progress(export)).isEqualTo("RUNNING 0/250");
        assertThat(story.dat.get(file(export)).problem()).isEqualTo("export-not-ready");

        UUID claim = UUID.randomUUID();
        Claimed claimed = work.claim(claim).orElseThrow();
        assertThat(work.claim(UUID.randomUUID()))
                .as("a second node makes another file")
                .isEmpty();
        assertThat(work.nextRows(claimed.id(), claim)).isTrue();
        assertThat(story.progress(export)).isEqualTo("RUNNING 100/250");
        assertThat(story.linesInLog("DONE")).isEqualTo(100);
        assertThat(work.nextRows(claimed.id(), claim)).isTrue();
        assertThat(work.nextRows(claimed.id(), claim)).isFalse();
        assertThat(story.progress(export)).isEqualTo("READY 250/250");
        assertThat(story.linesInLog("DONE")).as("a line for each person").isEqualTo(PEOPLE);

        Answer taken = story.dat.get(file(export));
        assertThat(taken.status()).isEqualTo(200);
        assertThat(taken.header("Content-Disposition"))
                .contains(story.grant.request().text() + ".csv");
        assertThat(taken.header("Cache-Control")).contains("no-store");
        assertThat(taken.body())
                .startsWith("\uFEFF")
                .contains(
                        "Ngô Thành Đạt (dat.ngo)",
                        "Bộ Nội vụ",
                        story.grant.request().text(),
                        "QĐ-SNV",
                        story.grant.id() + "\r\n");
        List<String> rows = rows(taken);
        assertThat(rows).hasSize(PEOPLE).doesNotHaveDuplicates();
        assertThat(rows)
                .filteredOn(row -> row.startsWith(story.grant.record().value().toString()))
                .singleElement()
                .asString()
                .contains("Phạm Thị Nga")
                .doesNotContain("(không được cấp)");
        assertThat(rows).filteredOn(row -> row.endsWith("(không được cấp)")).hasSize(PEOPLE - 1);
        assertThat(actions()).containsExactly("ORDER_EXPORT", "TAKE_EXPORT");
        assertThat(database.queryForList(
                        "select account from app.outbox where event = ?", String.class, export + "/export-ready"))
                .containsExactly("dat.ngo");
        // whoever knows the id of another's file knows nothing
        for (String stranger : List.of("nga.pham", "minh.do", "thu.hoang", "admin")) {
            TestClient other = TestClient.signedIn(port, stranger);
            assertThat(other.get("/api/v1/exports/" + export).problem())
                    .as(stranger)
                    .isEqualTo("export-unknown");
            assertThat(other.get(file(export)).problem()).as(stranger).isEqualTo("export-unknown");
        }
    }

    @Test
    void thePersonReadsInTheOwnListThatTheDataWereTakenAway() {
        story.grant = story.fixtures.given("dat.ngo", "nga.pham", "phone");
        story.ask("XLSX");
        story.fixtures.makeFiles();
        JsonNode lines = TestClient.signedIn(port, "nga.pham")
                .get("/api/v1/me/disclosures?size=100")
                .json()
                .get("items");
        JsonNode line = StreamSupport.stream(lines.spliterator(), false)
                .filter(one ->
                        one.path("grant").asText().equals(story.grant.id().toString()))
                .findFirst()
                .orElseThrow();
        assertThat(line.get("form").asText()).isEqualTo("EXPORT");
        assertThat(line.at("/decision/id").asText())
                .isEqualTo(story.grant.decision().toString());
    }

    @Test
    void whoeverMayOnlyLookGetsNoFile() {
        story.grant = story.fixtures.given(
                "dat.ngo",
                story.fixtures.record("nga.pham"),
                List.of("phone"),
                Set.of(FormOfUse.VIEW, FormOfUse.PRINT),
                story.fixtures.today(),
                story.fixtures.today().plusDays(2));
        assertThat(story.ask("CSV").problem()).isEqualTo("grant-form");
        assertThat(story.dat.get("/grants/" + story.grant.id() + "/exports").status())
                .isEqualTo(403);
        assertThat(story.linesInLog("REFUSED")).isEqualTo(2);
    }

    @Test
    void onlyWhatAllowsAFileIsInIt() {
        story.grantMany(3);
        UUID noFile = story.fixtures
                .beside(story.grant, story.records(5).subList(3, 4), "birth_full_name")
                .get(0);
        database.update(
                "update app.access_grant set end_kind = 'REVOKED', ended_at = now(), ended_by = 'system' where id = ?",
                noFile);
        assertThat(story.dat.get("/grants/" + story.grant.id() + "/exports").body())
                .contains("dữ liệu của 3 người");
        assertThat(story.ask("CSV").json().get("of").asInt()).isEqualTo(3);
    }

    @Test
    void whatWasAgreedForAnotherChannelIsRefused() {
        Grant like = story.fixtures.given("dat.ngo", "nga.pham", "phone");
        story.grant = story.fixtures.through("portal", like);
        assertThat(story.ask("CSV").problem()).isEqualTo("grant-channel");
        String page = "/grants/" + story.grant.id() + "/exports";
        String made = story.dat.submit(page, page, Map.of("format", "CSV")).location();
        story.fixtures.makeFiles();
        String export = made.substring(made.lastIndexOf('/') + 1);
        assertThat(story.dat.get(file(export)).problem()).isEqualTo("grant-channel");
        assertThat(story.dat.get("/exports/" + export + "/file").status()).isEqualTo(200);
    }

    @Test
    void whomTheGrantIsNotGivenToGetsNoFileOfIt() {
        story.grantMany(1);
        Map<String, String> body = Map.of("format", "CSV");
        String call = "/api/v1/grants/" + story.grant.id() + "/exports";
        assertThat(TestClient.signedIn(port, "minh.do").post(call, body).status())
                .isEqualTo(403);
        for (String stranger : List.of("nga.pham", "an.phan", "thu.hoang", "admin")) {
            assertThat(TestClient.signedIn(port, stranger).post(call, body).problem())
                    .as(stranger)
                    .isEqualTo("grant-unknown");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"format\": null}", "{\"format\": \"PDF\"}"})
    void aFormatIsOneOfTwo(String body) {
        story.grantMany(1);
        assertThat(story.dat
                        .post("/api/v1/grants/" + story.grant.id() + "/exports", body)
                        .status())
                .isEqualTo(400);
    }

    @Test
    void oneFileOfARequestIsMadeAtATime() {
        story.grantMany(2);
        assertThat(story.ask("CSV").status()).isEqualTo(202);
        assertThat(story.ask("XLSX").problem()).isEqualTo("export-running");
        story.fixtures.makeFiles();
        assertThat(story.ask("XLSX").status()).isEqualTo(202);
    }

    @Test
    void thereIsALimitForADay() {
        story.grantMany(1);
        Throttle throttle = context.getBean(Throttles.class).named("exports");
        for (int i = 0; i < 20; i++) assertThat(throttle.delay("dat.ngo")).isZero();
        Answer refused = story.ask("CSV");
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.problem()).isEqualTo("exports-too-many");
        // twenty a day come back evenly: one in 72 minutes
        assertThat(Duration.ofSeconds(Long.parseLong(refused.header("Retry-After"))))
                .isBetween(Duration.ofMinutes(70), Duration.ofMinutes(73));
        assertThat(refused.json().get("detail").asText()).containsPattern("khoảng 7[0-3] phút");
        String page = "/grants/" + story.grant.id() + "/exports";
        Answer onThePage = story.dat.submit(page, page, Map.of("format", "CSV"));
        assertThat(onThePage.status()).isEqualTo(429);
        assertThat(onThePage.header("Retry-After")).isNotEmpty();
        clock.advance(Duration.ofHours(2));
        assertThat(story.ask("CSV").status()).isEqualTo(202);
    }

    @Test
    void theRowsLieLocked() {
        story.grantMany(3);
        String export = story.made("CSV");
        byte[] stored = database.queryForObject(
                "select bytes from app.grant_export_piece where export_id = ?", byte[].class, UUID.fromString(export));
        assertThat(new String(stored, StandardCharsets.UTF_8)).doesNotContain("Nga", "cells");
    }

    /** {@code -Dexport.rows=10000}: how long so many take. */
    @Test
    @EnabledIfSystemProperty(named = "export.rows", matches = "\\d+")
    void aLongFileIsMeasured() {
        int people = Integer.getInteger("export.rows");
        story.grant = story.fixtures.given("dat.ngo", "nga.pham", "birth_full_name", "phone");
        List<UUID> records = database.queryForList("""
                insert into app.record (id, name, fields)
                select gen_random_uuid(), name, jsonb_build_object('birth_full_name', fields -> 'birth_full_name')
                from app.record, generate_series(2, ?) where account = 'nga.pham' returning id""", UUID.class, people);
        story.fixtures.beside(story.grant, records, "birth_full_name");
        long begin = System.nanoTime();
        String export = story.asked("XLSX");
        long asked = System.nanoTime();
        story.fixtures.makeFiles();
        long made = System.nanoTime();
        assertThat(story.progress(export)).isEqualTo("READY " + people + "/" + people);
        assertThat(story.dat.get(file(export)).status()).isEqualTo(200);
        System.out.printf(
                "ExportTests: %d people, milliseconds: asked %d, made %d, taken %d%n",
                people,
                (asked - begin) / 1_000_000,
                (made - asked) / 1_000_000,
                (System.nanoTime() - made) / 1_000_000);
    }

    private List<String> actions() {
        return database.queryForList(
                "select action from app.audit_event where reference = ? and action like '%EXPORT' order by id",
                String.class, story.grant.request().text());
    }
}
