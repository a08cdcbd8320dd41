package org.dongthuan.statistics.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dongthuan.ApplicationTest;
import org.dongthuan.TestClient;
import org.dongthuan.TestClient.Answer;
import org.dongthuan.statistics.StatisticsFixtures;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.flyway.FlywayConnectionDetails;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

@ApplicationTest
class StatisticsTests {

    private static final String QUERY = "/api/v1/statistics/query";
    private static final String DIMENSIONS = "/api/v1/statistics/dimensions";
    private static final String PAGE = "/statistics?purpose=statistics&by=education&by=sex";
    private static final Pattern DELETE = Pattern.compile("action=\"(/statistics/saved/[0-9a-f-]+/delete)\"");

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcTemplate database;

    @BeforeEach
    void count() {
        StatisticsFixtures.count(context);
    }

    @AfterEach
    void forget() {
        database.update("delete from app.statistics_query");
    }

    @Test
    void anOfficerCountsTheOfficialsOfHerAgency() {
        // records that other tests made tell no sex
        database.update(
                "update app.record_projection set sex = 'female' where managing_agency = 'H24' and sex is null");
        try {
            StatisticsFixtures.countAgain(context);
            theOfficialsOfHerAgency();
        } finally {
            asTheRecordsSay();
        }
    }

    private void theOfficialsOfHerAgency() {
        Answer answer = ask("lan.vu", "statistics", List.of("managing_agency", "sex"), Map.of());
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        JsonNode cells = answer.json().get("cells");
        assertThat(cells).hasSize(2);
        for (JsonNode cell : cells) {
            assertThat(cell.get("managing_agency").asText()).isEqualTo("H24");
            assertThat(cell.get("sex").asText()).isIn("male", "female");
        }
        assertThat(total(answer)).isBetween(counted("H24") - 4, counted("H24") + 4);
        assertThat(answer.json().get("roundedTo").asInt()).isEqualTo(5);
        assertThat(answer.json().get("asOf").asText()).isEqualTo(day());
    }

    /** The demonstration is small: of most units most groups are not told. */
    @Test
    void everyCountIsAMultipleOfFiveOrNotTold() {
        for (String dimension : List.of("staff_kind", "grade", "age", "education", "political_theory", "service")) {
            Answer answer = ask("dat.ngo", "statistics", List.of("using_agency", "sex", dimension), Map.of());
            assertThat(answer.status()).as(answer.body()).isEqualTo(200);
            int nothing = 0;
            for (JsonNode cell : answer.json().get("cells")) {
                JsonNode count = cell.get("count");
                if (count.isNull()) nothing++;
                else assertThat(count.asInt()).isPositive().matches(each -> each % 5 == 0);
            }
            assertThat(nothing)
                    .isPositive()
                    .isEqualTo(answer.json().get("suppressed").asInt());
            assertThat(total(answer)).isEqualTo(total(ask("dat.ngo", "statistics", List.of("sex"), Map.of())));
        }
    }

    /** One code is one group: what is told of a unit is less than five away from what the records say. */
    @Test
    void figuresAreNearToTheRecords() {
        Answer answer = ask("lan.vu", "statistics", List.of("using_agency", "sex", "education"), Map.of());
        int told = 0;
        for (JsonNode cell : answer.json().get("cells")) {
            if (!cell.get("education").asText().equals("bachelor")) continue;
            int truth = database.queryForObject(
                    "select count(*) from app.record_projection where managing_agency = 'H24' and using_agency = ?"
                            + " and sex = ? and highest_degree = 'bachelor'",
                    Integer.class,
                    cell.get("using_agency").asText(),
                    cell.get("sex").asText());
            assertThat(cell.get("count").asInt()).as(cell.toString()).isBetween(truth - 4, truth + 4);
            told++;
        }
        assertThat(told).isGreaterThan(20);
    }

    /** A filter brings out nothing that the whole table does not say. */
    @Test
    void aPartIsToldAsInTheWhole() {
        Answer whole = ask("lan.vu", "statistics", List.of("education", "sex"), Map.of());
        for (String sex : List.of("male", "female")) {
            Answer part = ask("lan.vu", "statistics", List.of("education"), Map.of("sex", sex));
            for (JsonNode cell : part.json().get("cells")) {
                List<JsonNode> same = new ArrayList<>();
                whole.json().get("cells").forEach(each -> {
                    if (each.get("sex").asText().equals(sex)
                            && each.get("education").equals(cell.get("education"))) same.add(each.get("count"));
                });
                assertThat(same).containsExactly(cell.get("count"));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "lan.vu, statistics, OWN, H24",
        "minh.do, training_policy, OWN, H24",
        "hai.tran, statistics, OWN, H24",
        "son.cao, statistics, OWN, H31",
        "mai.dang, statistics, NATION, G09;H24;H31",
        "dat.ngo, training_policy, NATION, G09;H24;H31",
        "thu.hoang, derived_information, NATION, G09;H24;H31"
    })
    void whoMayAskAboutWhom(String account, String purpose, String area, String agencies) {
        JsonNode choices = TestClient.signedIn(port, account).get(DIMENSIONS).json();
        List<String> offered = new ArrayList<>();
        choices.get("purposes").forEach(each -> {
            if (each.get("code").asText().equals(purpose))
                offered.add(each.get("area").asText());
        });
        assertThat(offered).containsExactly(area);
        List<String> told = ask(account, purpose, List.of("managing_agency"), Map.of())
                .json()
                .get("cells")
                .findValuesAsText("managing_agency");
        assertThat(told).contains(agencies.split(";"));
        if (area.equals("OWN")) assertThat(told).containsExactly(agencies.split(";"));
    }

    /** Another agency looks as if nothing of it were told. */
    @Test
    void anotherAgencyIsNotTold() {
        Answer answer = ask("son.cao", "statistics", List.of("using_agency", "sex"), Map.of("managing_agency", "H24"));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().get("cells")).isEmpty();
    }

    /** The deputy director may ask about the agency that he leads, which is too small for any detail. */
    @Test
    void aLeaderWithoutARoleAsksAboutHisOwnAgencyOnly() {
        List<String> told = ask("quang.le", "statistics", List.of("using_agency"), Map.of())
                .json()
                .get("cells")
                .findValuesAsText("using_agency");
        assertThat(told).containsOnly("H24.01");
    }

    @Test
    void whoMayNotIsRefused() {
        for (String account : List.of("nga.pham", "tuan.bui", "admin")) {
            TestClient client = TestClient.signedIn(port, account);
            assertThat(client.get(DIMENSIONS).status()).isEqualTo(403);
            assertThat(client.get("/statistics").status()).isEqualTo(403);
            assertThat(client.get("/statistics/figures.csv?purpose=statistics&by=sex")
                            .status())
                    .isEqualTo(403);
            assertThat(client.get("/").body()).doesNotContain("href=\"/statistics\"");
            assertThat(ask(account, "statistics", List.of("sex"), Map.of()).problem())
                    .isEqualTo("not-permitted");
        }
        assertThat(TestClient.signedIn(port, "lan.vu").get("/").body()).contains("href=\"/statistics\"");
        assertThat(ask("thu.hoang", "statistics", List.of("sex"), Map.of()).problem())
                .isEqualTo("statistics-invalid");
        assertThat(ask("lan.vu", "derived_information", List.of("sex"), Map.of())
                        .problem())
                .isEqualTo("statistics-invalid");
        assertThat(ask("lan.vu", "research", List.of("sex"), Map.of()).problem())
                .isEqualTo("statistics-invalid");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"purpose\":\"statistics\"}|by",
                "{\"purpose\":\"statistics\",\"by\":[]}|by",
                "{\"purpose\":\"statistics\",\"by\":[null]}|by",
                "{\"purpose\":\"statistics\",\"by\":[\"religion\"]}|by",
                "{\"purpose\":\"statistics\",\"by\":[\"sex\",\"sex\"]}|by",
                "{\"purpose\":\"statistics\",\"by\":[\"age\",\"grade\"]}|by",
                "{\"purpose\":\"statistics\",\"by\":[\"age\"],\"where\":{\"grade\":\"officer\"}}|by",
                "{\"purpose\":\"statistics\",\"by\":[\"managing_agency\",\"using_agency\",\"sex\",\"age\"]}|by",
                "{\"purpose\":\"statistics\",\"by\":[\"sex\"],\"where\":{\"religion\":\"01\"}}|where",
                "{\"purpose\":\"statistics\",\"by\":[\"sex\"],\"where\":{\"age\":\"30\"}}|where.age",
                "{\"purpose\":\"statistics\",\"by\":[\"sex\"],\"where\":{\"age\":null}}|where.age",
                "{\"purpose\":\"statistics\",\"by\":[\"sex\"],\"where\":{\"using_agency\":\"?\"}}|where.using_agency",
                "{\"purpose\":\"statistics\",\"by\":[\"sex\"],\"where\":{\"using_agency\":\"H99\"}}|where.using_agency",
                "{\"by\":[\"sex\"]}|purpose"
            })
    void whatCannotBeAskedIsRefusedByName(String body, String field) {
        Answer answer = TestClient.signedIn(port, "lan.vu").post(QUERY, body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(422);
        assertThat(answer.problem()).isEqualTo("statistics-invalid");
        assertThat(answer.json().at("/errors/0/field").asText()).isEqualTo(field);
    }

    @Test
    void eachQuestionIsLoggedOnNobodysRecord() {
        ask("lan.vu", "training_policy", List.of("using_agency", "education"), Map.of("sex", "female"));
        Map<String, Object> line = database.queryForMap("""
                select actor, agency, record_id, array_to_string(fields, ',') as fields, reference, purpose, form
                from app.audit_event where action = 'READ_STATISTICS' order by id desc limit 1""");
        assertThat(line)
                .containsEntry("actor", "lan.vu")
                .containsEntry("agency", "H24.01")
                .containsEntry("record_id", null)
                .containsEntry("fields", "using_agency,highest_degree,sex")
                .containsEntry("reference", "by using_agency,education where sex=female")
                .containsEntry("purpose", "training_policy")
                .containsEntry("form", "VIEW");
        TestClient.signedIn(port, "lan.vu").get("/statistics/figures.csv?purpose=statistics&by=sex");
        assertThat(database.queryForObject(
                        "select form from app.audit_event where action = 'READ_STATISTICS' order by id desc limit 1",
                        String.class))
                .isEqualTo("EXPORT");
    }

    /** What changes within the month is not seen before the next one, so that nobody sees who came. */
    @Test
    void figuresStandStillWithinTheMonth() {
        String before = figures();
        database.update("update app.record_projection set sex = 'male' where managing_agency = 'H24'");
        try {
            StatisticsFixtures.count(context);
            assertThat(figures()).isEqualTo(before);
            StatisticsFixtures.countAgain(context);
            assertThat(ask("lan.vu", "statistics", List.of("sex"), Map.of("sex", "female"))
                            .json()
                            .at("/cells/0/count")
                            .isNull())
                    .isTrue();
        } finally {
            asTheRecordsSay();
        }
    }

    private void asTheRecordsSay() {
        database.update("""
                update app.record_projection p set sex = r.fields #>> '{sex,value}'
                from app.record r where r.id = p.record_id and p.managing_agency = 'H24'""");
        StatisticsFixtures.countAgain(context);
    }

    @Test
    void aStateSecretAndWhoHasLeftAreNotCounted() {
        assertThat(total(ask("son.cao", "statistics", List.of("sex"), Map.of())))
                .isGreaterThan(40);
        String ofHungYen = " from app.record_projection p where p.record_id = r.id and p.managing_agency = 'H31'";
        assertThat(database.queryForObject(
                        "select count(*) from app.record r where jsonb_exists(fields, 'separation_date') and exists (select"
                                + ofHungYen + ")",
                        Long.class))
                .as("nobody of Hưng Yên has left")
                .isZero();
        asOwner("update app.record r set secrecy = 'secret'" + ofHungYen + " and p.sex is distinct from 'male'");
        String left = "'{separation_date}', '{\"value\": \"2026-01-31\"}'";
        asOwner("update app.record r set fields = jsonb_set(fields, " + left + ")" + ofHungYen + " and p.sex = 'male'");
        try {
            StatisticsFixtures.countAgain(context);
            assertThat(total(ask("son.cao", "statistics", List.of("sex"), Map.of())))
                    .isZero();
        } finally {
            asOwner("update app.record r set secrecy = 'normal'" + ofHungYen);
            asOwner("update app.record r set fields = fields - 'separation_date'" + ofHungYen + " and p.sex = 'male'");
            StatisticsFixtures.countAgain(context);
        }
    }

    @Test
    void beforeTheFirstCountNothingIsTold() {
        database.update("delete from app.statistics_snapshot");
        try {
            assertThat(ask("lan.vu", "statistics", List.of("sex"), Map.of()).problem())
                    .isEqualTo("statistics-not-ready");
            assertThat(TestClient.signedIn(port, "lan.vu").get(PAGE).body()).contains("data-test=\"not-ready\"");
        } finally {
            StatisticsFixtures.count(context);
        }
    }

    @Test
    void thePageShowsTheFiguresAndTheFileHoldsThem() {
        TestClient lan = TestClient.signedIn(port, "lan.vu");
        assertThat(lan.get("/statistics").body()).contains("Thống kê theo").doesNotContain("data-test=\"figures\"");
        String page = lan.get(PAGE).body();
        assertThat(page).contains("data-test=\"figures\"", "Đại học", "Nữ", "làm tròn", "<rect");
        Answer file = lan.get("/statistics/figures.csv?purpose=statistics&by=education&by=sex");
        assertThat(file.status()).isEqualTo(200);
        assertThat(file.header("Content-Disposition")).contains("statistics.csv");
        assertThat(file.body()).startsWith("\uFEFFTrình độ chuyên môn cao nhất,Giới tính,Số người");
        assertThat(file.body())
                .contains("Đại học,Nữ,")
                .contains("không công bố")
                .contains("làm tròn");
        assertThat(lan.get(PAGE + "&lang=en").body()).contains("University", "Female", "rounded");
    }

    @Test
    void whatIsChosenWrongIsSaidBesideIt() {
        Answer answer = TestClient.signedIn(port, "lan.vu").get("/statistics?purpose=statistics&by=age&by=grade");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("data-test=\"errors\"", "href=\"#by-1\"", "id=\"by-error\"");
        assertThat(TestClient.signedIn(port, "lan.vu")
                        .get("/statistics?show=true")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void aQuestionIsSavedOpenedAndDeletedByItsOwnerAlone() {
        TestClient lan = TestClient.signedIn(port, "lan.vu");
        Map<String, String> chosen = Map.of("purpose", "statistics", "by", "education", "sex", "female");
        assertThat(save(lan, chosen, "  ").status()).isEqualTo(422);
        assertThat(save(lan, chosen, "Trình độ của nữ").status()).isEqualTo(303);
        assertThat(save(lan, chosen, "Trình độ của nữ").status()).isEqualTo(303);
        assertThat(database.queryForObject("select count(*) from app.statistics_query", Long.class))
                .isOne();
        String page = lan.get("/statistics").body();
        assertThat(page).contains("Trình độ của nữ", "/statistics?purpose=statistics&amp;by=education&amp;sex=female");
        assertThat(lan.get("/statistics?purpose=statistics&by=education&sex=female")
                        .body())
                .contains("data-test=\"figures\"");
        Matcher delete = DELETE.matcher(page);
        assertThat(delete.find()).isTrue();
        TestClient minh = TestClient.signedIn(port, "minh.do");
        assertThat(minh.get("/statistics").body()).doesNotContain("Trình độ của nữ");
        assertThat(minh.submit("/statistics", delete.group(1), Map.of()).status())
                .isEqualTo(404);
        assertThat(lan.submit("/statistics", delete.group(1), Map.of()).status())
                .isEqualTo(303);
        assertThat(lan.get("/statistics").body()).doesNotContain("Trình độ của nữ");
        assertThat(save(TestClient.signedIn(port, "nga.pham"), chosen, "Của tôi")
                        .status())
                .isEqualTo(403);
    }

    private void asOwner(String change) {
        FlywayConnectionDetails owner = context.getBean(FlywayConnectionDetails.class);
        try (var connection =
                        DriverManager.getConnection(owner.getJdbcUrl(), owner.getUsername(), owner.getPassword());
                var statement = connection.createStatement()) {
            statement.executeUpdate(change);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Answer save(TestClient client, Map<String, String> chosen, String name) {
        Map<String, String> fields = new HashMap<>(chosen);
        fields.put("name", name);
        return client.submit("/", "/statistics/saved", fields);
    }

    private Answer ask(String account, String purpose, List<String> by, Map<String, String> where) {
        return TestClient.signedIn(port, account).post(QUERY, Map.of("purpose", purpose, "by", by, "where", where));
    }

    private String figures() {
        return ask("lan.vu", "statistics", List.of("using_agency", "sex"), Map.of())
                .body();
    }

    private static int total(Answer answer) {
        int total = 0;
        for (JsonNode cell : answer.json().get("cells"))
            total += cell.get("count").asInt();
        return total;
    }

    private int counted(String managing) {
        return database.queryForObject(
                "select count(*) from app.record_projection p join app.record r on r.id = p.record_id"
                        + " where managing_agency = ? and secrecy = 'normal'",
                Integer.class,
                managing);
    }

    private String day() {
        return database.queryForObject(
                "select (taken_at at time zone 'Asia/Ho_Chi_Minh')::date::text from app.statistics_snapshot",
                String.class);
    }
}
