package org.dongthuan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dongthuan.notification.Post;
import org.dongthuan.review.Outcome;
import org.dongthuan.review.RequestNumber;
import org.dongthuan.update.UpdateFixtures;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** What an update says of somebody stands on the record and in the update, and nowhere else. */
@ApplicationTest
class UpdateCanaryTests {

    private static final String TITLE = "zqxcanarytitle";
    private static final String INCOME = "zqxcanaryincome";
    private static final String LISTED = "zqxcanarylisted";

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    UpdateFixtures stories;
    JsonNode title;
    JsonNode income;

    @BeforeEach
    void prepare() {
        stories = new UpdateFixtures(context);
        title = stories.value("nga.pham", "current_title");
        income = stories.value("nga.pham", "main_income");
    }

    @AfterEach
    void clear() {
        stories.withdrawOpen("lan.vu");
        stories.restore("nga.pham", "current_title", title);
        stories.restore("nga.pham", "main_income", income);
        context.getBean(JdbcTemplate.class).update("delete from app.typed_form");
    }

    @Test
    void valuesStayOutOfEngineLogMailsAndAnswersThatAreKept() throws SQLException {
        var places = new CanaryPlaces(context, new Traces(Set.of(TITLE, INCOME, LISTED)));
        String log;
        try (var captured = new CapturedLog("update")) {
            TestClient lan = TestClient.signedIn(port, "lan.vu");
            looksAtAList(lan);
            RequestNumber number = enters(lan);
            places.lookIntoTheEngine();
            stories.decide("hoa.ngo", number, Outcome.APPROVE);
            stories.decide("minh.do", number, Outcome.APPROVE);
            places.lookIntoTheEngine();
            stories.runJob(number, "makeDocument");
            Post.deliver(context);
            TestClient nga = TestClient.signedIn(port, "nga.pham");
            assertThat(nga.get("/record-updates/" + number).body()).contains(TITLE, INCOME);
            assertThat(nga.get("/me").body()).contains(TITLE);
            assertThat(places.mailsTo(number.text())).isNotEmpty();
            log = captured.text();
        }
        assertThat(places.inTheEngine()).isEmpty();
        assertThat(new Traces(Set.of(TITLE, INCOME, LISTED)).in(log)).isEmpty();
        for (String word : List.of(TITLE, INCOME, LISTED))
            assertThat(places.mailsTo(word)).isEmpty();
        Map<String, List<String>> stored = places.inSchema("app");
        assertThat(stored.keySet()).containsExactlyInAnyOrder("field_change", "record", "record_update_item");
        assertThat(stored.values())
                .allSatisfy(rows -> assertThat(rows).noneMatch(row -> row.contains(INCOME) || row.contains(LISTED)));
    }

    private void looksAtAList(TestClient lan) {
        String text = "Số hiệu;Chức vụ, chức danh hiện tại\nH24-0;" + LISTED;
        assertThat(lan.upload(
                                "/api/v1/record-updates/batches?template=appointment",
                                "ds.csv",
                                "text/csv",
                                text.getBytes(StandardCharsets.UTF_8))
                        .status())
                .isEqualTo(201);
    }

    private RequestNumber enters(TestClient lan) {
        Map<String, Object> body = Map.of(
                "recordId",
                stories.record("nga.pham").value(),
                "items",
                List.of(item("current_title", TITLE), item("main_income", INCOME)),
                "decision",
                Map.of("number", "15/QĐ-STP", "date", "2026-03-02", "issuer", "Sở Tư pháp Hải Phòng"),
                "evidenceIds",
                List.of(stories.evidence("lan.vu").toString()));
        return new RequestNumber(
                lan.post("/api/v1/record-updates", body).json().get("number").asText());
    }

    private Map<String, Object> item(String field, String wanted) {
        Map<String, Object> item = new HashMap<>();
        item.put("field", field);
        item.put("seenValue", new ObjectMapper().convertValue(stories.value("nga.pham", field), Object.class));
        item.put("wantedValue", wanted);
        return item;
    }
}
