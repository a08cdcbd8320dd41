package org.dongthuan.history.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.LocalDate;
import java.util.List;
import org.dongthuan.ApplicationTest;
import org.dongthuan.TestClient;
import org.dongthuan.TestClient.Answer;
import org.dongthuan.correction.CorrectionFixtures;
import org.dongthuan.grant.GrantFixtures;
import org.dongthuan.history.Telling;
import org.dongthuan.platform.VietnamTime;
import org.dongthuan.review.Outcome;
import org.dongthuan.review.RequestNumber;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** Somebody's telephone number was read by {@code dat.ngo}, and then corrected by a decision. */
@ApplicationTest
class HistoryTests {

    private static final String HISTORY = "/api/v1/me/record/history";

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcTemplate database;

    private CorrectionFixtures corrections;
    private GrantFixtures grants;
    private TestClient tuan;
    private TestClient dat;
    private JsonNode before;
    private RequestNumber number;

    @BeforeEach
    void aCorrectedNumber() {
        corrections = new CorrectionFixtures(context);
        grants = new GrantFixtures(context);
        corrections.withdrawOpenRequests("tuan.bui");
        corrections.restore("tuan.bui", "phone", TextNode.valueOf("0999000700"));
        Telling.tell(context);
        tuan = TestClient.signedIn(port, "tuan.bui");
        dat = TestClient.signedIn(port, "dat.ngo");
        before = corrections.value("tuan.bui", "phone");
        var grant = grants.given("dat.ngo", "tuan.bui", "phone");
        Answer read = dat.get("/api/v1/records/" + grant.record() + "?fields=phone&purpose=" + GrantFixtures.PURPOSE
                + "&grant=" + grant.id());
        assertThat(read.status()).as(read.body()).isEqualTo(200);
        number = corrections.submittedPhone("tuan.bui", "0999000701");
        corrections.decide("lan.vu", number, Outcome.APPROVE);
        corrections.decide("minh.do", number, Outcome.APPROVE);
    }

    @AfterEach
    void clear() {
        corrections.restore("tuan.bui", "phone", before);
        grants.endAll();
    }

    @Test
    void tellsWhatChangedWhoAskedAndWhoDecided() {
        JsonNode change = newest();
        assertThat(change.get("field").asText()).isEqualTo("phone");
        assertThat(change.get("label").asText()).isEqualTo("Điện thoại");
        assertThat(change.get("rowId").isNull()).isTrue();
        assertThat(change.get("oldValue").asText()).isEqualTo("0999000700");
        assertThat(change.get("newValue").asText()).isEqualTo("0999000701");
        assertThat(change.get("newText").asText()).isEqualTo("0999000701");
        assertThat(change.get("validFrom").asText()).isEqualTo(today().toString());
        assertThat(change.get("recordedAt").asText()).endsWith("+07:00");
        assertThat(change.get("request").asText()).isEqualTo(number.text());
        assertThat(change.get("proposer").asText()).isEqualTo("Bùi Anh Tuấn");
        assertThat(change.at("/decision/number").asText()).endsWith("/QĐ-SNV");
        assertThat(change.at("/decision/readable").asBoolean()).isTrue();
        assertThat(change.at("/decision/decidedBy").asText()).isEqualTo("Đỗ Văn Minh");
        assertThat(change.at("/decision/agencyName").asText()).contains("Sở Nội vụ");
        assertThat(tuan.get("/api/v1/decisions/" + change.at("/decision/id").asText())
                        .status())
                .isEqualTo(200);
    }

    /** Only when they have been told. */
    @Test
    void tellsHowManyReadersLearntOfIt() {
        assertThat(newest().get("readersTold").isNull()).isTrue();
        Telling.tell(context);
        assertThat(newest().get("readersTold").asInt()).isEqualTo(1);
        assertThat(database.queryForList(
                        "select account from app.outbox where kind = 'data-changed' and event = 'change/' || ("
                                + "select id from app.field_change where request = ?)",
                        String.class,
                        number.text()))
                .containsExactly("dat.ngo");
    }

    @Test
    void theReaderFindsOfWhomAndWhatAndNoValue() {
        Telling.tell(context);
        String page = dat.get("/grants/changes").body();
        assertThat(page)
                .contains(
                        "Bùi Anh Tuấn",
                        "Điện thoại",
                        corrections.record("tuan.bui").toString())
                .doesNotContain("0999000700", "0999000701");
        assertThat(database.queryForObject(
                        "select count(*) from app.audit_event where actor = 'dat.ngo' and record_id = ?"
                                + " and action = 'FIND_RECORD' and purpose = 'change-notice'",
                        Long.class,
                        corrections.record("tuan.bui").value()))
                .isPositive();
        assertThat(TestClient.signedIn(port, "an.phan").get("/grants/changes").body())
                .doesNotContain("Bùi Anh Tuấn");
        assertThat(dat.get("/grants").body()).contains("/grants/changes");
    }

    @Test
    void goesThroughThePagesByKey() {
        JsonNode first = tuan.get(HISTORY + "?field=phone&size=1").json();
        assertThat(first.get("items")).hasSize(1);
        JsonNode second = tuan.get(HISTORY + "?field=phone&size=1&after="
                        + first.get("next").asText())
                .json();
        JsonNode both = tuan.get(HISTORY + "?field=phone&size=2").json();
        assertThat(List.of(first.at("/items/0"), second.at("/items/0")))
                .containsExactly(both.at("/items/0"), both.at("/items/1"));
        assertThat(tuan.get(HISTORY + "?field=height_cm&size=100").json().get("items"))
                .isEmpty();
    }

    @Test
    void whatIsNoFieldIsRefusedByName() {
        Answer answer = tuan.get(HISTORY + "?field=shoe_size");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().at("/errors/0/field").asText()).isEqualTo("field");
        assertThat(tuan.get(HISTORY + "?after=nonsense").status()).isEqualTo(400);
        assertThat(tuan.get("/me/history?field=shoe_size").status()).isEqualTo(404);
    }

    @Test
    void theRecordOfADayIsTheOneOfThatDay() {
        String yesterday = today().minusDays(1).toString();
        String record = "/api/v1/me/record";
        assertThat(phone(record)).isEqualTo("0999000701");
        assertThat(phone(record + "?asOf=" + today())).isEqualTo("0999000701");
        assertThat(phone(record + "?asOf=" + yesterday)).isEqualTo("0999000700");
        assertThat(phone(record + "?knownOn=" + yesterday)).isNotEqualTo("0999000701");
        JsonNode then = tuan.get(record + "?asOf=" + yesterday).json().get("then");
        assertThat(then.get("asOf").asText()).isEqualTo(yesterday);
        assertThat(then.get("knownOn").asText()).isEqualTo(today().toString());
        assertThat(tuan.get(record).json().get("then").isNull()).isTrue();
    }

    @Test
    void badDaysAreRefusedByName() {
        for (String bad : List.of("asOf=gestern", "knownOn=2026-13-01", "asOf=27/11/2026")) {
            Answer answer = tuan.get("/api/v1/me/record?" + bad);
            assertThat(answer.status()).as(bad).isEqualTo(400);
            assertThat(answer.json().at("/errors/0/field").asText()).isEqualTo(bad.replaceAll("=.*", ""));
        }
        String tomorrow = today().plusDays(1).toString();
        Answer ahead = tuan.get("/api/v1/me/record?asOf=" + tomorrow + "&knownOn=" + tomorrow);
        assertThat(ahead.status()).isEqualTo(422);
        assertThat(ahead.problem()).isEqualTo("day-invalid");
        assertThat(ahead.json().get("errors").findValuesAsText("field")).containsExactly("asOf", "knownOn");
    }

    @Test
    void thePageShowsTheChangesAndLeadsToTheDecision() {
        Telling.tell(context);
        String page = tuan.get("/me/history").body();
        assertThat(page)
                .contains("0999000700", "0999000701", number.text(), "Đỗ Văn Minh", "data-test=\"decision\"")
                .contains("Đã báo cho 1 người");
        assertThat(tuan.get("/me").body()).contains("/me/history?field=phone", "href=\"/me/history\"");
        assertThat(tuan.get("/me/history/phone").body()).contains("0999000701");
        String english = tuan.get("/me/history?field=phone&lang=en").body();
        assertThat(english).contains("Asked for by", "Told: 1");
        tuan.get("/me?lang=vi");
    }

    @Test
    void thePageShowsTheRecordOfADay() {
        String yesterday = today().minusDays(1).toString();
        String page = tuan.get("/me/history?field=phone&asOf=" + yesterday).body();
        assertThat(part(page)).contains("0999000700").doesNotContain("0999000701");
        assertThat(part(tuan.get("/me/history?asOf=" + yesterday).body()))
                .contains("0999000700", "Thông tin nhân thân");
        assertThat(part(tuan.get("/me/history?field=phone&asOf=&knownOn=").body()))
                .contains("0999000701");
        assertThat(tuan.get("/me/history?field=phone").body()).doesNotContain("data-test=\"then\"");
        assertThat(part(tuan.get("/me/history?asOf=1901-01-01").body())).contains("data-test=\"before-anything\"");
        assertThat(part(tuan.get("/me/history?knownOn=2001-01-01").body())).contains("data-test=\"before-kept\"");
    }

    @Test
    void thePageTellsWhatIsWrongWithADay() {
        String tomorrow = today().plusDays(1).toString();
        assertThat(tuan.get("/me/history?asOf=" + tomorrow).body())
                .contains("data-test=\"errors\"", "id=\"asOf-error\"", "Ngày này chưa đến")
                .doesNotContain("data-test=\"then\"");
        assertThat(tuan.get("/me/history?knownOn=27/11").body()).contains("id=\"knownOn-error\"");
    }

    private static LocalDate today() {
        return LocalDate.now(VietnamTime.ZONE);
    }

    private static String part(String page) {
        int begin = page.indexOf("data-test=\"then\"");
        assertThat(begin).isPositive();
        return page.substring(begin, page.indexOf("</section>", begin));
    }

    private JsonNode newest() {
        return tuan.get(HISTORY + "?size=1").json().at("/items/0");
    }

    private String phone(String path) {
        return tuan.get(path).json().at("/fields/phone/value").asText();
    }
}
