package org.dongthuan.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dongthuan.ApplicationTest;
import org.dongthuan.TestClient;
import org.dongthuan.TestClient.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** Who knows a whole name finds its holder, and nobody finds names. */
@ApplicationTest
class RecordSearchTests {

    private static final String CALL = "/api/v1/records/search";

    @LocalServerPort
    int port;

    @Autowired
    JdbcTemplate database;

    TestClient dat;

    @BeforeEach
    void begin() {
        database.update("delete from app.throttle");
        dat = TestClient.signedIn(port, "dat.ngo");
    }

    @AfterEach
    void restore() {
        database.update("delete from app.throttle");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Phạm Thị Nga", "pham thi nga", "  PHẠM  THỊ NGA ", "Phạm Thị Nga"})
    void findsTheWholeNameWithOrWithoutDiacritics(String name) {
        JsonNode found = search(name).json();
        assertThat(found.get("total").asInt()).isPositive();
        JsonNode first = found.at("/items/0");
        assertThat(first.fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("id", "name", "usingAgency", "agencyName");
        assertThat(first.get("name").asText()).isEqualTo("Phạm Thị Nga");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Phạm Thị", "Phạm Thị Ng", "Thị Nga", "Nga Phạm Thị", "Phạm Thị Nga Phạm"})
    void findsNobodyByAPartOfTheName(String name) {
        assertThat(search(name).json().get("total").asInt()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "Nga",
                "%",
                "% %",
                "Phạm Thị N%",
                "Phạm _hị Nga",
                "Phạm Thị Nga*",
                "' or 1=1 --",
                "a1 b2"
            })
    void whatIsNoWholeNameIsRefused(String name) {
        Answer answer = search(name);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.problem()).isEqualTo("search-invalid");
    }

    @Test
    void aHitStandsInTheHoldersListAndTheNameInNoLog() {
        search("Bùi Anh Tuấn");
        Map<String, Object> line = database.queryForMap(
                "select * from app.audit_event where action = 'FIND_RECORD' and actor = 'dat.ngo' order by id desc limit 1");
        assertThat(line.get("record_id"))
                .isEqualTo(database.queryForObject("select id from app.record where account = 'tuan.bui'", UUID.class));
        assertThat(line.toString()).doesNotContain("Tuấn");
        JsonNode seen = TestClient.signedIn(port, "tuan.bui")
                .get("/api/v1/me/disclosures?action=FIND_RECORD")
                .json();
        assertThat(seen.at("/items/0/person").asText()).isEqualTo("Ngô Thành Đạt");
    }

    @Test
    void aPageHasTwentyAtMost() {
        Answer answer = dat.post(CALL, Map.of("q", "Phạm Thị Nga", "size", 100));
        assertThat(answer.json().get("size").asInt()).isEqualTo(20);
        assertThat(dat.post(CALL, Map.of("q", "Phạm Thị Nga", "size", 101)).status())
                .isEqualTo(400);
    }

    @Test
    void everybodyWhoIsCountedLearnsOfIt() {
        Map<String, Object> commonest = commonestName();
        long people = (Long) commonest.get("people");
        assertThat(people).isGreaterThan(1);
        long before = finds();
        Answer answer = dat.post(CALL, Map.of("q", commonest.get("name"), "size", 1));
        assertThat(answer.json().get("items")).hasSize(1);
        assertThat(answer.json().get("total").asLong()).isEqualTo(people);
        List<Map<String, Object>> lines = database.queryForList(
                "select record_id, fields from app.audit_event where action = 'FIND_RECORD' and actor = 'dat.ngo'"
                        + " order by id desc limit ?",
                finds() - before);
        assertThat(lines)
                .extracting(line -> line.get("record_id"))
                .doesNotContainNull()
                .doesNotHaveDuplicates();
        assertThat(lines).hasSize((int) people);
        assertThat(lines)
                .filteredOn(line -> line.get("fields").toString().contains("birth_full_name"))
                .hasSize(1);
    }

    @Test
    void aPageBeyondTheEndLooksLikeANameThatNobodyHas() {
        Answer beyond = dat.post(CALL, Map.of("q", commonestName().get("name"), "page", 50));
        Answer nobody = dat.post(CALL, Map.of("q", "Không Có Ai", "page", 50));
        assertThat(beyond.status()).isEqualTo(200);
        assertThat(beyond.body()).isEqualTo(nobody.body());
        assertThat(beyond.json().get("total").asInt()).isZero();
    }

    private Map<String, Object> commonestName() {
        return database.queryForMap("select min(name) as name, count(*) as people from app.record"
                + " where secrecy = 'normal' group by folded_name order by count(*) desc, 1 limit 1");
    }

    private long finds() {
        return database.queryForObject(
                "select count(*) from app.audit_event where action = 'FIND_RECORD' and actor = 'dat.ngo'", Long.class);
    }

    @Test
    void theSixtyFirstSearchWithinAnHourWaits() {
        for (int i = 0; i < 60; i++) {
            assertThat(search("Không Có Ai").status()).isEqualTo(200);
        }
        Answer refused = search("Phạm Thị Nga");
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.problem()).isEqualTo("too-many-searches");
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 120);
        assertThat(TestClient.signedIn(port, "thu.hoang")
                        .post(CALL, Map.of("q", "Phạm Thị Nga"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void anAdministratorFindsNobodyAndAStateSecretIsNotThere() {
        assertThat(TestClient.signedIn(port, "admin")
                        .post(CALL, Map.of("q", "Phạm Thị Nga"))
                        .status())
                .isEqualTo(403);
        database.update(
                "insert into app.record (id, name, secrecy) values (?, 'Mật Vụ Thử', 'secret')", UUID.randomUUID());
        assertThat(search("Mật Vụ Thử").json().get("total").asInt()).isZero();
    }

    @Test
    void theSearchGoesByAnIndex() {
        List<String> plan = database.execute((java.sql.Connection connection) -> {
            try (var statement = connection.createStatement()) {
                statement.execute("begin");
                statement.execute("set local enable_seqscan = off");
                try (var rows = statement.executeQuery("explain select id from app.record where secrecy = 'normal'"
                        + " and folded_name = app.folded('Phạm Thị Nga') order by folded_name, id limit 20")) {
                    var lines = new java.util.ArrayList<String>();
                    while (rows.next()) lines.add(rows.getString(1));
                    return lines;
                } finally {
                    statement.execute("rollback");
                }
            }
        });
        assertThat(plan).anyMatch(line -> line.contains("record_folded_name"));
    }

    private Answer search(String name) {
        return dat.post(CALL, Map.of("q", name));
    }
}
